package kz.bagdarlama.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.bagdarlama.markdown.ProseRenderer;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Figure;
import kz.bagdarlama.model.ForeignName;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Period;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.model.Unit;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.text.DeadlineText;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.LanguageRules;
import kz.bagdarlama.text.LongWords;
import kz.bagdarlama.text.MessageKey;
import kz.bagdarlama.text.Messages;
import kz.bagdarlama.text.QuantityText;
import kz.bagdarlama.text.RunningText;
import kz.bagdarlama.text.Typography;
import org.commonmark.node.Node;

/** Puts facts into the words of one language. */
final class LanguageFormatter {

    private final Language language;
    private final LanguageRules rules;
    private final Messages messages;
    private final RunningText runningText;
    private final ProseRenderer proseRenderer;
    private final Map<String, Unit> units;

    private final QueryCache queries;

    private record Running(Language language, Identity<List<ForeignName>> names) implements Query<RunningText> {

        @Override
        public RunningText compute(QueryCache queries) {
            return new RunningText(language, names.object());
        }
    }

    private record Rendering(Identity<RunningText> runningText, Identity<Routes> routes, Language language)
            implements Query<ProseRenderer> {

        @Override
        public ProseRenderer compute(QueryCache queries) {
            return new ProseRenderer(runningText.object(), target -> {
                String url = routes.object().url(target, language);
                return target.fragment().isEmpty() ? url : url + "#" + target.fragment();
            });
        }
    }

    private record Marked(Identity<RunningText> runningText, String text) implements Query<Html> {

        @Override
        public Html compute(QueryCache queries) {
            return LongWords.inList(runningText.object().html(text));
        }
    }

    private record Written(Identity<ProseRenderer> renderer, Identity<Node> body) implements Query<Html> {

        @Override
        public Html compute(QueryCache queries) {
            return renderer.object().render(body.object());
        }
    }

    /**
     * @param routes where links in texts lead
     */
    LanguageFormatter(
            Language language,
            Messages messages,
            List<ForeignName> names,
            List<Unit> units,
            Routes routes,
            QueryCache queries) {
        this.language = language;
        this.queries = queries;
        this.rules = LanguageRules.of(language);
        this.messages = messages;
        this.runningText = queries.answer(new Running(language, new Identity<>(names)));
        this.proseRenderer =
                queries.answer(new Rendering(new Identity<>(runningText), new Identity<>(routes), language));
        this.units = units.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
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
        return queries.answer(new Marked(new Identity<>(runningText), text));
    }

    Html html(Localized<String> text) {
        return html(text.in(language));
    }

    /** The title of a page, which is larger than all else; lists have it too, so its markup is made already. */
    Html title(String text) {
        return LongWords.inTitle(html(text));
    }

    Html prose(Node body) {
        return queries.answer(new Written(new Identity<>(proseRenderer), new Identity<>(body)));
    }

    /** A deadline as it is written, no more precise and no less. */
    Html deadline(Deadline deadline) {
        return html(DeadlineText.of(deadline, messages));
    }

    /** The period and the deadline of a target; nothing where it has neither. */
    private Optional<Html> when(Target target) {
        List<String> words = new ArrayList<>();
        if (target.period() == Period.YEAR) {
            words.add(everyYear());
        }
        target.deadline().map(deadline -> DeadlineText.of(deadline, messages)).ifPresent(words::add);
        return words.isEmpty() ? Optional.empty() : Optional.of(html(String.join(", ", words)));
    }

    /** A day in words, whose number a line does not end with. */
    String date(LocalDate day) {
        return Typography.apply(rules.date(day));
    }

    /** How a deadline stands. */
    Html standing(Term term) {
        return switch (term.state()) {
            case PASSED -> Html.ofText(messages.text(MessageKey.TIME_PASSED));
            case COME -> Html.ofText(messages.text(MessageKey.TIME_COME));
            case AHEAD ->
                forNow(
                        term.months() == 0
                                ? messages.text(MessageKey.TIME_SOON)
                                : messages.text(MessageKey.TIME_MONTHS, Messages.COUNT, term.months()));
        };
    }

    /** What is true for some time only, and left out on paper, which is read later: the date that it counts to stands beside it. */
    Html forNow(String text) {
        return new Html("<span class=\"no-print\">" + Html.escape(text) + "</span>");
    }

    String everyYear() {
        return messages.text(MessageKey.EVERY_YEAR);
    }

    /** What a target is, by its label; by the figure itself where the unit says it. */
    String name(Target target) {
        return target.label()
                .map(label -> label.in(language))
                .orElseGet(() -> rules.quantity(target.quantity(), unit(target.quantity()))
                        .inline());
    }

    FigureView figure(Target target) {
        return figure(target.label(), target.quantity(), when(target));
    }

    FigureView figure(Figure figure) {
        return figure(
                Optional.of(figure.label()), figure.quantity(), figure.year().map(year -> html(year.toString())));
    }

    private FigureView figure(Optional<Localized<String>> label, Quantity quantity, Optional<Html> when) {
        QuantityText text = rules.quantity(quantity, unit(quantity));
        return new FigureView(
                label.map(this::html),
                present(text.before()),
                text.number(),
                text.scale(),
                present(text.after()),
                present(text.noun()).map(this::html),
                when);
    }

    /** A target of an outcome with its drawing. */
    ChartView chart(Target target, Optional<Deadline> ofOutcome) {
        Quantity quantity = target.quantity();
        Optional<ChartView.Amount> from = from(target);
        FigureView to = figure(Optional.empty(), quantity, Optional.empty());
        Optional<Html> when = when(target).or(() -> ofOutcome.map(this::deadline));
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
