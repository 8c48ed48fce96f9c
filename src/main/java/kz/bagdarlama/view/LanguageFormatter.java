package kz.bagdarlama.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.markdown.ProseRenderer;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Figure;
import kz.bagdarlama.model.ForeignName;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Memory;
import kz.bagdarlama.model.Period;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.model.Unit;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.text.DeadlineText;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.LanguageRules;
import kz.bagdarlama.text.MessageKey;
import kz.bagdarlama.text.Messages;
import kz.bagdarlama.text.QuantityText;
import kz.bagdarlama.text.RunningText;
import org.commonmark.node.Node;

/** Puts facts into the words of one language. */
final class LanguageFormatter {

    private final Language language;
    private final LanguageRules rules;
    private final Messages messages;
    private final RunningText runningText;
    private final ProseRenderer proseRenderer;
    private final Map<String, Unit> units;

    private final Memory memory;

    private record Running(Language language, List<ForeignName> names) {}

    private record Rendering(Memory.Same runningText, Routes routes) {}

    private record Marked(Memory.Same runningText, String text) {}

    private record Written(Memory.Same renderer, Memory.Same body) {}

    private record Depends(
            Memory.Same runningText,
            Memory.Same messages,
            Routes routes,
            Memory.Same units,
            Memory.Same districts,
            Memory.Same topics,
            Memory.Same projects,
            Memory.Same commitments) {}

    private final Memory.Same basis;

    LanguageFormatter(Language language, Content content, Map<String, Unit> units, Routes routes, Memory memory) {
        this.language = language;
        this.memory = memory;
        this.rules = LanguageRules.of(language);
        this.messages = messagesOf(language, content);
        this.runningText =
                memory.recall(new Running(language, content.names()), () -> new RunningText(language, content.names()));
        this.proseRenderer = memory.recall(
                new Rendering(new Memory.Same(runningText), routes),
                () -> new ProseRenderer(runningText, target -> {
                    String url = routes.url(PageKey.of(target), language);
                    return target.fragment().isEmpty() ? url : url + "#" + target.fragment();
                }));
        this.units = units;
        this.basis = new Memory.Same(memory.recall(
                new Depends(
                        new Memory.Same(runningText),
                        new Memory.Same(messages),
                        routes,
                        new Memory.Same(content.units()),
                        new Memory.Same(content.districts()),
                        new Memory.Same(content.topics()),
                        new Memory.Same(content.projects()),
                        new Memory.Same(content.commitments())),
                Object::new));
    }

    /** Stands for all that words and addresses depend on besides what is put into words: another one where that has changed. */
    Memory.Same basis() {
        return basis;
    }

    /** The interface strings of any language of the site. */
    Messages messagesOf(Language other, Content content) {
        return Messages.of(other, content, memory);
    }

    Language language() {
        return language;
    }

    LanguageRules rules() {
        return rules;
    }

    Messages messages() {
        return messages;
    }

    Html html(String text) {
        return memory.recall(new Marked(new Memory.Same(runningText), text), () -> runningText.html(text));
    }

    Html html(Localized<String> text) {
        return html(text.in(language));
    }

    Html prose(Node body) {
        return memory.recall(
                new Written(new Memory.Same(proseRenderer), new Memory.Same(body)), () -> proseRenderer.render(body));
    }

    /** A deadline as it is written, no more precise and no less. */
    String deadline(Deadline deadline) {
        return DeadlineText.of(deadline, messages);
    }

    /** The period and the deadline of a target, as words. */
    List<String> when(Target target) {
        List<String> words = new ArrayList<>();
        if (target.period() == Period.YEAR) {
            words.add(messages.text(MessageKey.EVERY_YEAR));
        }
        target.deadline().map(this::deadline).ifPresent(words::add);
        return words;
    }

    FigureView figure(Target target) {
        return figure(target.label(), target.quantity(), Optional.of(String.join(", ", when(target))));
    }

    FigureView figure(Figure figure) {
        return figure(
                Optional.of(figure.label()), figure.quantity(), figure.year().map(Object::toString));
    }

    private FigureView figure(Optional<Localized<String>> label, Quantity quantity, Optional<String> when) {
        QuantityText text = rules.quantity(quantity, unit(quantity));
        return new FigureView(
                label.map(this::html),
                present(text.before()),
                text.number(),
                text.scale(),
                present(text.after()),
                present(text.noun()).map(this::html),
                when.flatMap(LanguageFormatter::present));
    }

    /** A target of an outcome with its drawing. */
    ChartView chart(Target target, Optional<Deadline> ofOutcome) {
        Quantity quantity = target.quantity();
        Optional<ChartView.Amount> from = from(target);
        FigureView to = figure(Optional.empty(), quantity, Optional.empty());
        Optional<String> when = Optional.of(String.join(", ", when(target)))
                .flatMap(LanguageFormatter::present)
                .or(() -> ofOutcome.map(this::deadline));
        return new ChartView(
                target.label().map(this::html).orElseThrow(),
                from,
                target.baseline().flatMap(baseline -> baseline.year().map(Object::toString)),
                to,
                when,
                ChartScale.of(target, unit(quantity)).map(scale -> drawing(scale, target)));
    }

    /** The baseline of a target as a number; empty where the source gives none. */
    Optional<ChartView.Amount> from(Target target) {
        Quantity quantity = target.quantity();
        return target.baseline().map(baseline -> {
            QuantityText text = rules.plain(baseline.value(), quantity, unit(quantity));
            return new ChartView.Amount(text.number(), text.scale());
        });
    }

    private ChartView.Drawing drawing(ChartScale scale, Target target) {
        Quantity quantity = target.quantity();
        Unit unit = unit(quantity);
        QuantityText end = rules.plain(scale.end(), quantity, unit);
        QuantityText start = rules.plain(BigDecimal.ZERO, quantity, unit);
        return new ChartView.Drawing(
                target.baseline().map(baseline -> scale.place(baseline.value())),
                scale.place(quantity.value()),
                target.baseline()
                        .map(baseline -> scale.direction(baseline.value(), quantity.value()))
                        .orElse(0),
                start.number(),
                end.number() + end.scale());
    }

    private Unit unit(Quantity quantity) {
        return units.get(quantity.unit().id());
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
