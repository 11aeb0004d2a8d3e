package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            ten minutes                        ; PT10M
            five hours ten minutes             ; PT5H10M
            two years three hours ten minutes  ; P2YT3H10M
            3 days                             ; P3D
            8 weeks                            ; P8W
            7 years                            ; P7Y
            45 seconds                         ; PT45S
            for three nights                   ; P3D
            two and a half hours               ; PT2H30M
            an hour and a half                 ; PT1H30M
            1.5 hours                          ; PT1H30M
            half an hour                       ; PT30M
            three quarters of an hour          ; PT45M
            1h30m                              ; PT1H30M
            90 mins                            ; PT90M
            a couple of days                   ; P2D
            a fortnight                        ; P2W
            a week and three days              ; P10D
            one and a half years               ; P1Y6M
            a month and a half                 ; P1M15D
            1 hour thirty                      ; PT1H30M
            an hour fifteen                    ; PT1H15M
            1h30                               ; PT1H30M
            2 m                                ; PT2M
            seven                              ; none
            """)
    void readsAnswers(String text, String expected) {
        assertThat(Values.answer("Duration", text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            set a timer for ten minutes and one for an hour ; ten minutes = PT10M, an hour = PT1H
            a 3-day trip                                    ; 3-day = P3D
            2 m of cloth for 1 hour and 7 people            ; 1 hour = PT1H
            in days like these                              ;
            """)
    void findsValuesInFreeUtterances(String text, String expected) {
        assertThat(String.join(", ", Values.in("Duration", text))).isEqualTo(expected == null ? "" : expected);
    }
}
