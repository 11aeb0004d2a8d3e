package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdinalTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            first                                    ; 1
            the 2nd                                  ; 2
            12th                                     ; 12
            1,000th                                  ; 1000
            twelfth                                  ; 12
            eighty-ninth                             ; 89
            eighty ninth                             ; 89
            fiftysecond                              ; 52
            hundredth                                ; 100
            two hundredth                            ; 200
            one hundred and first                    ; 101
            three thousand two hundred fortieth      ; 3240
            two million three hundred thousandth     ; 2300000
            twenty thousand eight hundredth          ; 20800
            nine trillion and seventy first          ; 9000000000071
            last                                     ; end+0
            the last one                             ; end+0
            penultimate                              ; end-1
            the second to last                       ; end-1
            the third to last                        ; end-2
            the last but two                         ; end-2
            the one before the last                  ; end-1
            next                                     ; current+1
            the previous one                         ; current-1
            current                                  ; current+0
            seven                                    ; none
            """)
    void readsAnswers(String text, String expected) {
        assertThat(Values.answer("Ordinal", text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            I'd like the second one, not the third       ; second = 2, third = 3
            show the next three items                    ; next = current+1
            go back to the last but one page             ; the last but one = end-1
            wait a second                                ; ~~
            ten metres per second                        ; ~~
            in 30 seconds                                ; ~~
            twenty first of the one hundred and fifth    ; twenty first = 21, one hundred and fifth = 105
            a thousandth of an inch                      ; ~~
            """)
    void findsValuesInFreeUtterances(String text, String expected) {
        assertThat(String.join(", ", Values.in("Ordinal", text))).isEqualTo(expected);
    }
}
