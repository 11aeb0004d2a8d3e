package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            3                                        ; 3
            1,000                                    ; 1000
            3.50                                     ; 3.5
            .5                                       ; 0.5
            -15                                      ; -15
            -15.245                                  ; -15.245
            minus fifteen                            ; -15
            zero                                     ; 0
            three, please                            ; 3
            um twenty-five                           ; 25
            twenty five                              ; 25
            one hundred twenty three point four five ; 123.45
            one hundred and one dot oh five          ; 101.05
            two hundred thirty two point nine nine eight ; 232.998
            point four two                           ; 0.42
            point forty two                          ; 0.42
            fifteen hundred                          ; 1500
            two thousand and six                     ; 2006
            one million two hundred thousand         ; 1200000
            1.2 million                              ; 1200000
            3k                                       ; 3000
            3M                                       ; 3000000
            a dozen                                  ; 12
            half a dozen                             ; 6
            two dozen                                ; 24
            a couple                                 ; 2
            two and a half                           ; 2.5
            1 1/2                                    ; 1.5
            2½                                       ; 2.5
            I have no idea                           ; none
            """)
    void readsAnswers(String text, String expected) {
        assertThat(Values.answer("Number", text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            a table for four at 8        ; four = 4, 8 = 8
            make it three nights         ; three = 3
            flight covid-19 is late      ;
            my booking is H1234          ;
            about 1e10 of them           ;
            the red one please           ;
            a big one                    ;
            no, that one                 ;
            one night for two            ; one = 1, two = 2
            one and a half hours         ; one and a half = 1.5
            a table for one              ; one = 1
            room number one              ; one = 1
            a 3-day trip                 ; 3 = 3
            hello there                  ;
            """)
    void findsValuesInFreeUtterances(String text, String expected) {
        assertThat(String.join(", ", Values.in("Number", text))).isEqualTo(expected == null ? "" : expected);
    }
}
