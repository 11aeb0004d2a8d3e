package dev.loquat.nlu.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternExamplesTest {

    @Test
    void keepsOnlyTheValuesThatFit() {
        assertThat(examples("[A-Z]{2}[0-9]{3}", "A12345", "br549", "998877")).containsExactly("br549");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[HChc][0-9]{4}",
                "[A-Z]{3}-\\d+",
                "(AB|CD)\\w*x?",
                "[^a-z\\s]{5}",
                "^[0-9]{4}[A-Z]$",
                "\\d{2}(-\\d{2}){3}"
            })
    void makesValuesOfThePatternWhereNoneFits(String pattern) {
        List<String> made = examples(pattern, "nothing that fits");

        assertThat(made)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(value -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE)
                        .matcher(value)
                        .matches());
    }

    @Test
    void makesTheSameValuesEveryTime() {
        assertThat(examples("[HC][0-9]{4}")).isEqualTo(examples("[HC][0-9]{4}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?!A)[A-Z](?<=Z)", "a{2}b(?=c)"})
    void makesNothingThatDoesNotFit(String pattern) {
        assertThat(examples(pattern)).allMatch(value -> value.matches("(?i)" + pattern));
    }

    private static List<String> examples(String pattern, String... values) {
        return PatternExamples.of(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), List.of(values));
    }
}
