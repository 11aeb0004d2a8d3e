package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers are those that card networks publish for tests. */
class CreditCardNumberTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            4111111111111111                    ; 4111111111111111 = 4111111111111111
            my card is 4111-1111-1111-1111 ok   ; 4111-1111-1111-1111 = 4111111111111111
            4111 1111 1111 1111                 ; 4111 1111 1111 1111 = 4111111111111111
            3782 822463 10005                   ; 3782 822463 10005 = 378282246310005
            4111111111111112                    ; ~~
            41111111-1111-1111                  ; ~~
            0000-4111-1111-1111-1111            ; ~~
            four one one one one one one one one one one one one one one one ; four one one one one one one one one one one one one one one one = 4111111111111111
            four triple one double one one one one one one one one one one one one ; ~~
            it's three seven eight two double eight two ; ~~
            call 555 1212                       ; ~~
            """)
    void haveARightCheckDigitAndTheGroupsOfACard(String text, String expected) {
        assertThat(String.join(", ", Values.in("CreditCardNumber", text))).isEqualTo(expected);
    }
}
