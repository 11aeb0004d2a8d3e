package dev.loquat.bot.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubSlotExpressionTest {

    @Test
    void listsTheCombinationsThatAreEnough() {
        SubSlotExpression expression = SubSlotExpression.parse("(City AND State) OR ZipCode");

        assertThat(expression.alternatives()).isEqualTo(List.of(Set.of("City", "State"), Set.of("ZipCode")));
        assertThat(expression.names()).containsExactly("City", "State", "ZipCode");
    }

    @Test
    void andBindsTighterThanOr() {
        assertThat(SubSlotExpression.parse("A OR B and C").alternatives())
                .isEqualTo(List.of(Set.of("A"), Set.of("B", "C")));
    }

    @Test
    void parenthesesAreMultipliedOut() {
        assertThat(SubSlotExpression.parse("(A OR B) AND C").alternatives())
                .isEqualTo(List.of(Set.of("A", "C"), Set.of("B", "C")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "City AND; 9; the end; the name of a sub-slot",
                "(City; 6; the end; ')'",
                "City State; 6; 'State'; AND, OR or the end",
                "City & State; 6; '&'; AND, OR or the end"
            })
    void saysInWhichColumnWhatWasFoundAndExpected(String text, int column, String found, String expected) {
        InvalidCondition invalid =
                catchThrowableOfType(InvalidCondition.class, () -> SubSlotExpression.parse(text.strip()));

        assertThat(invalid.column()).isEqualTo(column);
        assertThat(invalid).hasMessageContaining("found " + found).hasMessageContaining(expected);
    }
}
