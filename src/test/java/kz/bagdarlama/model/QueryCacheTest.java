package kz.bagdarlama.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class QueryCacheTest {

    private record Words(String text) implements Query<List<String>> {

        @Override
        public List<String> compute(QueryCache queries) {
            return List.of(text.split(" "));
        }
    }

    private record Longest(Identity<String> text) implements Query<String> {

        @Override
        public String compute(QueryCache queries) {
            List<String> words = queries.answer(new Words(text.object()));
            return words.stream().reduce("", (one, other) -> other.length() > one.length() ? other : one);
        }
    }

    private final QueryCache queries = new QueryCache();

    @Test
    void anEqualQuestionHasTheSameAnswer() {
        List<String> first = queries.answer(new Words("a b"));

        assertThat(queries.answer(new Words("a b")))
                .isEqualTo(List.of("a", "b"))
                .isSameAs(first);
        assertThat(queries.answer(new Words("a c"))).isEqualTo(List.of("a", "c"));
    }

    @Test
    void anIdentityIsEqualForTheSameObjectOnly() {
        String text = "one three two";
        String other = String.join(" ", "one", "three", "two");

        assertThat(new Identity<>(text)).isEqualTo(new Identity<>(text)).isNotEqualTo(new Identity<>(other));
        assertThat(queries.answer(new Longest(new Identity<>(text)))).isEqualTo("three");
        // The question within is asked by value.
        assertThat(queries.answer(new Words(other))).isSameAs(queries.answer(new Words(text)));
    }

    private record Checked(String text) implements Query<List<String>> {

        @Override
        public List<String> compute(QueryCache queries) {
            return List.of(text.split(" "));
        }

        @Override
        public boolean isOfChecks() {
            return true;
        }
    }

    @Test
    void whatChecksAloneAskForCanBeForgotten() {
        List<String> checked = queries.answer(new Checked("a b"));
        List<String> other = queries.answer(new Words("a b"));

        queries.forgetChecks();

        assertThat(queries.answer(new Words("a b"))).isSameAs(other);
        assertThat(queries.answer(new Checked("a b"))).isEqualTo(checked).isNotSameAs(checked);
    }

    @Test
    void whatIsNotAskedForAnyMoreIsForgottenOnceMuchIsNew() {
        for (int i = 0; i < 16; i++) {
            queries.answer(new Words("kept " + i));
        }
        List<String> once = queries.answer(new Words("once"));
        queries.forgetUnused();
        // A small edit: nothing is looked through for it.
        List<String> kept = queries.answer(new Words("kept 1"));
        queries.forgetUnused();
        assertThat(queries.answer(new Words("once"))).isSameAs(once);
        queries.forgetUnused();

        assertThat(queries.answer(new Words("kept 1"))).isSameAs(kept);
        for (int i = 0; i < 4; i++) {
            queries.answer(new Words("new " + i));
        }
        queries.forgetUnused();

        assertThat(queries.answer(new Words("kept 1"))).isSameAs(kept);
        assertThat(queries.answer(new Words("once"))).isEqualTo(once).isNotSameAs(once);
    }
}
