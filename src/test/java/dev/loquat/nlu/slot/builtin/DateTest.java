package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            today                              ; 2026-03-02
            now                                ; 2026-03-02
            tonight                            ; 2026-03-02
            tomorrow at five                   ; 2026-03-03
            the day after tomorrow             ; 2026-03-04
            yesterday                          ; 2026-03-01
            friday                             ; 2026-03-06
            next friday                        ; 2026-03-06
            on Friday, please                  ; 2026-03-06
            monday                             ; 2026-03-09
            this monday                        ; 2026-03-02
            last friday                        ; 2026-02-27
            friday next week                   ; 2026-03-13
            a week from friday                 ; 2026-03-13
            two weeks from tomorrow            ; 2026-03-17
            three days after christmas         ; 2026-12-28
            this weekend                       ; 2026-03-07
            next weekend                       ; 2026-03-14
            in three days                      ; 2026-03-05
            two weeks from now                 ; 2026-03-16
            ten days ago                       ; 2026-02-20
            this week                          ; 2026-03-02
            next week                          ; 2026-03-08
            last week                          ; 2026-02-23
            this month                         ; 2026-03-01
            next month                         ; 2026-04-30
            next year                          ; 2027-12-31
            last year                          ; 2025-01-01
            the end of the month               ; 2026-03-31
            march third                        ; 2026-03-03
            march 2nd                          ; 2026-03-02
            march first                        ; 2027-03-01
            march third twenty twenty six      ; 2026-03-03
            march third two thousand twenty seven ; 2027-03-03
            March 3rd, 2027                    ; 2027-03-03
            the third of april                 ; 2026-04-03
            5 Sept. 2026                       ; 2026-09-05
            friday the sixth                   ; 2026-03-06
            friday march sixth                 ; 2026-03-06
            the first monday of may            ; 2026-05-04
            february twenty ninth              ; 2028-02-29
            2026-03-04                         ; 2026-03-04
            3/4/2026                           ; 2026-03-04
            3/4/26                             ; 2026-03-04
            3/4                                ; 2026-03-04
            25/12/2026                         ; 2026-12-25
            christmas eve                      ; 2026-12-24
            easter                             ; 2026-04-05
            good friday                        ; 2026-04-03
            easter monday                      ; 2026-04-06
            thanksgiving                       ; 2026-11-26
            christmas                          ; 2026-12-25
            new year's day                     ; 2027-01-01
            new year's eve                     ; 2026-12-31
            independence day                   ; 2026-07-04
            halloween                          ; 2026-10-31
            valentine's day                    ; 2027-02-14
            20 of next month                   ; 2026-04-20
            the twentieth of next month        ; 2026-04-20
            the fifth                          ; 2026-03-05
            the first                          ; 2026-04-01
            12                                 ; 2026-03-12
            in june                            ; 2026-06-01
            whenever                           ; none
            """)
    void readsAnswers(String text, String expected) {
        assertThat(Values.answer("Date", text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            from monday until the 12th of march ; monday = 2026-03-09, the 12th of march = 2026-03-12
            may I have the first one            ;
            one at 3 and two in the evening     ;
            tomorrow or on the fifth            ; tomorrow = 2026-03-03, the fifth = 2026-03-05
            """)
    void findsValuesInFreeUtterances(String text, String expected) {
        assertThat(String.join(", ", Values.in("Date", text))).isEqualTo(expected == null ? "" : expected);
    }
}
