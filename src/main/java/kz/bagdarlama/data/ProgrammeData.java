package kz.bagdarlama.data;

import kz.bagdarlama.json.JsonValue;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Context;
import kz.bagdarlama.model.Outcome;
import kz.bagdarlama.model.ProgrammePart;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Section;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.route.DataFile;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.text.WebAddress;

/** The whole programme as one JSON object. */
final class ProgrammeData {

    private final Content content;
    private final Routes routes;
    private final PledgeData pledges;

    ProgrammeData(Content content, Routes routes, PledgeData pledges) {
        this.content = content;
        this.routes = routes;
        this.pledges = pledges;
    }

    DataObject programme() {
        Site site = content.site();
        DataObject data = pledges.object()
                .text("$schema", routes.baseUrl() + DataFile.SCHEMA)
                .localized("title", site.title())
                .localized("description", site.description());
        pledges.addresses(data, PageKey.HOME);
        data.array("languages", site.languages(), language -> JsonValue.of(language.tag()));
        data.value(
                "document",
                pledges.object()
                        .localized("title", site.documentTitle())
                        .text("language", site.documentLanguage().tag()));
        site.dataLicence()
                .ifPresent(licence -> data.value(
                        "licence",
                        pledges.object().localized("name", licence.name()).text("url", WebAddress.uri(licence.url()))));
        // A programme of chapters only has them itself.
        content.programme().sections().stream()
                .filter(Section::isNone)
                .findFirst()
                .ifPresent(none -> data.array("chapters", none.chapters(), this::chapter));
        return data.array(
                        "sections",
                        content.programme().sections().stream()
                                .filter(section -> !section.isNone())
                                .toList(),
                        this::section)
                .array(
                        "topics",
                        content.topics(),
                        topic -> pledges.object()
                                .text("id", topic.id())
                                .localized("name", topic.name())
                                .localized("description", topic.description()))
                .array(
                        "districts",
                        content.districts(),
                        district -> pledges.object()
                                .text("id", district.id())
                                .localized("name", district.name())
                                .localized("shortName", district.shortName()))
                .array(
                        "projects",
                        content.projects(),
                        project -> pledges.object()
                                .text("id", project.id())
                                .localized("name", project.name())
                                .localized("description", project.description()))
                .array(
                        "commitments",
                        content.commitments(),
                        commitment -> pledges.object()
                                .text("id", commitment.id())
                                .localized("name", commitment.name())
                                .localized("meaning", commitment.meaning()))
                .array("units", content.units(), pledges::unit);
    }

    private DataObject numbered(ProgrammePart part) {
        return pledges.object()
                .text("id", part.id().toString())
                .ifPresent(
                        PledgeData.DOCUMENT_NUMBER,
                        content.programme().numbers().stated(part.id()),
                        JsonValue::of);
    }

    private JsonValue section(Section section) {
        DataObject data = numbered(section);
        pledges.addresses(data, PageKey.of(section));
        pledges.texts(data, section.prose()).array("context", section.context(), this::context);
        return pledges.editorNote(data.array("chapters", section.chapters(), this::chapter), section.prose());
    }

    private JsonValue chapter(Chapter chapter) {
        DataObject data = numbered(chapter);
        pledges.addresses(data, PageKey.of(chapter));
        pledges.texts(data, chapter.prose())
                .array("context", chapter.context(), this::context)
                .array("groups", chapter.groups(), group -> part(chapter, group.id()))
                .array("outcomes", chapter.outcomes(), outcome -> outcome(chapter, outcome))
                .array("pledges", chapter.pledges(), pledge -> pledges.pledge(pledges.object(), pledge));
        return pledges.editorNote(data, chapter.prose());
    }

    private DataObject part(Chapter chapter, String id) {
        return pledges.part(pledges.object().text("id", id), chapter.prose(), id);
    }

    private JsonValue outcome(Chapter chapter, Outcome outcome) {
        return part(chapter, outcome.id())
                .ifPresent("deadline", outcome.deadline(), pledges::deadline)
                .array("targets", outcome.targets(), pledges::target)
                .array("figures", outcome.figures(), pledges::figure);
    }

    private JsonValue context(Context context) {
        return pledges.object()
                .text("id", context.id())
                .ifPresent("group", context.group().map(Reference::id), JsonValue::of)
                .array("figures", context.figures(), pledges::figure);
    }
}
