package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            10 AM                          ; 10:00
            3pm                            ; 15:00
            12:30pm                        ; 12:30
            12 am                          ; 00:00
            10:30am                        ; 10:30
            7 p.m.                         ; 19:00
            six thirty p m                 ; 18:30
            seven oh five in the morning   ; 07:05
            18:45                          ; 18:45
            07:00                          ; 07:00
            noon                           ; 12:00
            midnight                       ; 00:00
            seven                          ; 07:00|19:00
            10 o'clock                     ; 10:00|22:00
            six thirty                     ; 06:30|18:30
            twelve                         ; 12:00|00:00
            730                            ; 07:30|19:30
            eighteen hundred hours         ; 18:00
            quarter past 2                 ; 02:15|14:15
            half past six in the evening   ; 18:30
            a quarter to five in the afternoon ; 16:45
            twenty minutes to nine pm      ; 20:40
            ten past one                   ; 01:10|13:10
            half past twelve               ; 12:30|00:30
            eight tonight                  ; 20:00
            two at night                   ; 02:00
            tomorrow morning at eight      ; 08:00
            in the morning                 ; MO
            afternoon                      ; AF
            this evening                   ; EV
            tonight                        ; NI
            am                             ; AM
            now                            ; 09:00
            in two hours                   ; 11:00
            in 90 minutes                  ; 10:30
            twenty six                     ; none
            """)
    void readsAnswers(String text, String expected) {
        assertThat(Values.answer("Time", text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            book a table at seven for three people ; seven = 07:00|19:00
            a table for three at 7 p.m. please     ; 7 p.m. = 19:00
            call me in the morning                 ; morning = MO
            in two days                            ;
            three nights                           ;
            """)
    void findsValuesInFreeUtterances(String text, String expected) {
        assertThat(String.join(", ", Values.in("Time", text))).isEqualTo(expected == null ? "" : expected);
    }
}
