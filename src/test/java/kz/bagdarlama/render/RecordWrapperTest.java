package kz.bagdarlama.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.bagdarlama.text.Html;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordWrapperTest {

    record Inner(String name) {}

    record View(String title, Optional<String> note, List<Inner> items, int count, boolean current, Html body) {

        public String secret() {
            return "secret";
        }
    }

    private static final View VIEW =
            new View("Қала", Optional.empty(), List.of(new Inner("а"), new Inner("б")), 7, true, new Html("<b>в</b>"));

    private final RecordWrapper wrapper = new RecordWrapper();

    private TemplateModel component(String name) throws TemplateModelException {
        return ((TemplateHashModel) wrapper.wrap(VIEW)).get(name);
    }

    @Test
    void componentsAreShown() throws TemplateModelException {
        assertThat(((TemplateScalarModel) component("title")).getAsString()).isEqualTo("Қала");
        assertThat(((TemplateNumberModel) component("count")).getAsNumber()).isEqualTo(7);
        assertThat(((TemplateBooleanModel) component("current")).getAsBoolean()).isTrue();
    }

    @Test
    void trustedMarkupStaysMarkup() throws TemplateModelException {
        TemplateHTMLOutputModel html = (TemplateHTMLOutputModel) component("body");

        assertThat(html.getOutputFormat().getMarkupString(html)).isEqualTo("<b>в</b>");
    }

    @Test
    void listsAreShown() throws TemplateModelException {
        TemplateSequenceModel items = (TemplateSequenceModel) component("items");

        assertThat(items.size()).isEqualTo(2);
        assertThat(((TemplateScalarModel) ((TemplateHashModel) items.get(1)).get("name")).getAsString())
                .isEqualTo("б");
        assertThat(items.get(2)).isNull();
    }

    @Test
    void anEmptyOptionalIsMissing() throws TemplateModelException {
        assertThat(component("note")).isNull();
        assertThat(wrapper.wrap(null)).isNull();
        assertThat(((TemplateScalarModel) wrapper.wrap(Optional.of("а"))).getAsString())
                .isEqualTo("а");
    }

    @ParameterizedTest
    @ValueSource(strings = {"titel", "secret", "toString", "hashCode", "class", "getClass", "Title", ""})
    void whatIsNoComponentIsAnErrorThatNamesThoseThereAre(String name) {
        assertThatExceptionOfType(TemplateModelException.class)
                .isThrownBy(() -> component(name))
                .withMessage("“" + name + "” is not part of View, which has: title, note, items, count, current, body");
    }

    @Test
    void methodsCannotBeReached() throws TemplateModelException {
        TemplateModel model = wrapper.wrap(VIEW);

        assertThat(model).isNotInstanceOfAny(TemplateMethodModelEx.class, TemplateHashModelEx.class);
        assertThat(component("title")).isNotInstanceOfAny(TemplateMethodModelEx.class, TemplateHashModel.class);
        assertThat(component("items")).isNotInstanceOfAny(TemplateMethodModelEx.class, TemplateHashModel.class);
        assertThat(((TemplateHashModel) model).isEmpty()).isFalse();
    }

    static List<Object> otherObjects() {
        return List.of(
                Map.of("a", 1),
                Set.of(1),
                DayOfWeek.MONDAY,
                new Object(),
                String.class,
                Runtime.getRuntime(),
                new StringBuilder("a"),
                new int[] {1},
                Thread.currentThread(),
                'a');
    }

    @ParameterizedTest
    @MethodSource("otherObjects")
    void otherObjectsAreRefused(Object value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wrapper.wrap(value))
                .withMessage("a view may not hold a " + value.getClass().getName());
    }

    @Test
    void modelsStayWhatTheyAre() throws TemplateModelException {
        assertThat(wrapper.wrap(TemplateBooleanModel.TRUE)).isSameAs(TemplateBooleanModel.TRUE);
    }

    @Test
    void aListMayHoldNothing() throws TemplateModelException {
        TemplateSequenceModel list = (TemplateSequenceModel) wrapper.wrap(Arrays.asList("а", null));

        assertThat(list.get(1)).isNull();
    }
}
