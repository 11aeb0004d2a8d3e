package dev.loquat.speech.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePhrasesTest {

    @Test
    void everyDigitIsSpelledBehindEveryOther() {
        String said = String.join(" | ", CodePhrases.of("[HC][0-9]{4}"));

        for (int before = 0; before <= 9; before++) {
            for (int digit = 0; digit <= 9; digit++) {
                assertThat(said).containsPattern(before + " " + digit + "|double " + digit + "|oh " + digit);
            }
        }
        assertThat(said).contains("h 3 ", "c 3 ");
    }

    @Test
    void codesAreSaidAsPeopleSayThem() {
        List<String> codes = CodePhrases.of("[A-Z][0-9]{4}");
        List<String> rooms = CodePhrases.of("[1-9][0-9]{2}");

        assertThat(codes)
                .anyMatch(phrase -> phrase.matches("[a-z]( [0-9]){4}"))
                .anyMatch(phrase -> phrase.contains("double "))
                .anyMatch(phrase -> phrase.contains(" oh"))
                .anyMatch(phrase -> phrase.matches("[a-z] +[0-9]{2} [0-9]{2}"));
        assertThat(rooms)
                .anyMatch(phrase -> phrase.matches("[1-9] [0-9]{2}"))
                .anyMatch(phrase -> phrase.matches("[1-9][0-9]{2}"));
    }

    @Test
    void aPatternHasTheSamePhrasesEveryTime() {
        assertThat(CodePhrases.of("[A-Z]{2}-?[0-9]+")).isEqualTo(CodePhrases.of("[A-Z]{2}-?[0-9]+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?=a)[a-z]", "\\p{Punct}{3}", "(?<x>a)\\k<x>", "^$"})
    void whatCannotBeSpelledHasNone(String pattern) {
        assertThat(CodePhrases.of(pattern)).allMatch(phrase -> phrase.matches("[a-z0-9 ]+"));
    }
}
