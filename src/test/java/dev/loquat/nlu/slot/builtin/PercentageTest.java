package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentageTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            50 percent                ; 50%
            0.4 percent               ; 0.4%
            23.5%                     ; 23.5%
            23,5 %                    ; 23.5%
            twenty five per cent      ; 25%
            a hundred percents        ; 100%
            two and a half percent    ; 2.5%
            half a percent            ; 0.5%
            minus three percent       ; -3%
            percent of 15             ; 15%
            fifty                     ; 50
            plenty                    ; none
            """)
    void readsAnswers(String text, String expected) {
        assertThat(Values.answer("Percentage", text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            take 20% off and add ten percent ; 20% = 20%, ten percent = 10%
            from 10%-15%                     ; 10% = 10%, 15% = 15%
            seven of them                    ; ~~
            """)
    void findsValuesInFreeUtterances(String text, String expected) {
        assertThat(String.join(", ", Values.in("Percentage", text))).isEqualTo(expected);
    }
}
