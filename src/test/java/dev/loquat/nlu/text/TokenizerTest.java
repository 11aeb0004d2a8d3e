package dev.loquat.nlu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            I'd like, please: a room!   ; i'd like , please : a room !
            don’t wait till 5 o’clock   ; don't wait till 5 o'clock
            3pm                         ; 3 pm
            $5                          ; $ 5
            12:30                       ; 12 : 30
            10:30am                     ; 10 : 30 am
            1,000                       ; 1,000
            1,000.50 and 3.5.           ; 1,000.50 and 3.5 .
            1,23 or 1234,567            ; 1 , 23 or 1234 , 567
            3.4.2026                    ; 3 . 4 . 2026
            bob@x.com                   ; bob @ x . com
            twenty-five                 ; twenty - five
            São Paulo                   ; são paulo
            ＡＢＣ １２                    ; abc 12
            ٣ أيام                       ; 3 أيام
            2½                          ; 2 1/2
            東京                         ; 東 京
            """)
    void cutsWordsNumbersAndMarksApart(String text, String expected) {
        assertThat(Tokenizer.tokenize(text).normal()).isEqualTo(expected);
    }

    @Test
    void knowsWhereEachTokenStoodInTheOriginal() {
        TokenizedText text = Tokenizer.tokenize("At  3pm, O’Hare");

        assertThat(text.tokens())
                .containsExactly(
                        new Token("At", "at", 0, 2),
                        new Token("3", "3", 4, 5),
                        new Token("pm", "pm", 5, 7),
                        new Token(",", ",", 7, 8),
                        new Token("O’Hare", "o'hare", 9, 15));
        assertThat(text.text(1, 3)).isEqualTo("3pm");
    }

    @Test
    void tellsWhatWasWrittenWithoutASpace() {
        TokenizedText text = Tokenizer.tokenize("3pm 3 pm");

        assertThat(text.isGlued(0)).isFalse();
        assertThat(text.isGlued(1)).isTrue();
        assertThat(text.isGlued(3)).isFalse();
    }

    @Test
    void hasNoTokensForNothing() {
        assertThat(Tokenizer.tokenize(" \t\u200b\n").tokens()).isEmpty();
    }
}
