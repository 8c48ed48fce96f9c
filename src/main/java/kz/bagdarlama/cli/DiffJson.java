package kz.bagdarlama.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhraseBook;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.json.Json;
import kz.bagdarlama.publish.AlteredProgressNote;
import kz.bagdarlama.publish.SiteDiff;
import kz.bagdarlama.publish.SiteDiff.Change;
import kz.bagdarlama.publish.SiteDiff.LinkChange;
import kz.bagdarlama.publish.SiteDiff.Move;
import kz.bagdarlama.publish.SiteDiff.PageName;
import kz.bagdarlama.publish.TextDiff;
import kz.bagdarlama.publish.VanishedAddress;
import kz.bagdarlama.text.DiffPiece;
import kz.bagdarlama.text.Passage;
import tools.jackson.core.JsonGenerator;

/** Prints for programs (RFC 8259) what publishing would change: the same as the text, and every page by name. */
final class DiffJson {

    private final JsonGenerator json;
    private final PhraseBook book;

    private DiffJson(JsonGenerator json, PhraseBook book) {
        this.json = json;
        this.book = book;
    }

    static void print(
            SiteDiff diff,
            TextDiff texts,
            List<VanishedAddress> vanished,
            List<AlteredProgressNote> altered,
            Console console) {
        console.printForPrograms(
                Json.text(json -> new DiffJson(json, console.book()).write(diff, texts, vanished, altered)) + "\n");
    }

    private void write(
            SiteDiff diff, TextDiff texts, List<VanishedAddress> vanished, List<AlteredProgressNote> altered) {
        json.writeStartObject();
        pages("added", diff.added());
        pages("removed", diff.removed());
        json.writeArrayPropertyStart("moved");
        for (Move move : diff.moved()) {
            json.writeStartObject();
            page(move.from());
            json.writeStringProperty("to", move.to());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("changed");
        diff.changes().forEach(this::change);
        json.writeEndArray();
        json.writeArrayPropertyStart("links");
        for (LinkChange link : diff.links()) {
            json.writeStartObject();
            json.writeStringProperty("from", link.from());
            json.writeStringProperty("to", link.to());
            texts("pages", link.pages());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts("pagesWithOtherMarkupOnly", diff.otherMarkup());
        json.writeNumberProperty("pagesReworded", diff.rewordedPages());
        json.writeNumberProperty("pagesChanged", diff.changedPages());
        json.writeNumberProperty("pagesUnchanged", diff.unchanged());
        json.writeObjectPropertyStart("files");
        texts("added", diff.files().added());
        texts("removed", diff.files().removed());
        texts("changed", diff.files().changed());
        json.writeEndObject();
        json.writeObjectPropertyStart("texts");
        json.writeBooleanProperty("known", texts.known());
        json.writeArrayPropertyStart("pages");
        texts.pages().forEach(this::page);
        json.writeEndArray();
        json.writeEndObject();
        json.writeArrayPropertyStart("vanished");
        for (VanishedAddress address : vanished) {
            json.writeStartObject();
            json.writeStringProperty("path", address.path());
            texts("languages", address.languages());
            place(address.position(), address.hint());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("alteredNotes");
        for (AlteredProgressNote note : altered) {
            json.writeStartObject();
            json.writeStringProperty("code", note.code().id());
            json.writeStringProperty("message", book.say(note.message()));
            place(note.position(), note.hint());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void place(SourcePosition position, Phrase hint) {
        json.writeStringProperty("file", position.path());
        json.writeNumberProperty("line", position.line());
        json.writeNumberProperty("column", position.column());
        json.writeStringProperty("hint", book.say(hint));
    }

    private void change(Change change) {
        json.writeStartObject();
        json.writeStringProperty("language", change.language());
        json.writeStringProperty("part", change.part().name().toLowerCase(Locale.ROOT));
        json.writeBooleanProperty("onAllPages", change.ofAll());
        pages("pages", change.pages());
        passages(change.passages());
        json.writeEndObject();
    }

    private void page(TextDiff.Page page) {
        json.writeStartObject();
        json.writeStringProperty("language", page.language());
        json.writeStringProperty("page", page.name());
        json.writeStringProperty("title", page.title());
        json.writeStringProperty("event", page.event().name().toLowerCase(Locale.ROOT));
        json.writeArrayPropertyStart("parts");
        for (TextDiff.Part part : page.parts()) {
            json.writeStartObject();
            json.writeStringProperty("part", part.name());
            if (!part.heading().isEmpty()) {
                json.writeStringProperty("heading", part.heading());
            }
            passages(part.passages());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void passages(List<Passage> passages) {
        json.writeArrayPropertyStart("passages");
        for (Passage passage : passages) {
            json.writeStartObject();
            json.writeStringProperty("before", passage.before());
            json.writeArrayPropertyStart("pieces");
            for (DiffPiece piece : passage.pieces()) {
                json.writeStartObject();
                json.writeStringProperty(piece.status().key(), piece.text());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringProperty("after", passage.after());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void pages(String name, List<PageName> pages) {
        json.writeArrayPropertyStart(name);
        for (PageName page : pages) {
            json.writeStartObject();
            page(page);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void page(PageName page) {
        json.writeStringProperty("language", page.language());
        json.writeStringProperty("address", page.address());
        json.writeStringProperty("heading", page.heading());
    }

    private void texts(String name, Collection<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
