package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts, runs and bounds of longer times, on Monday, 2 March 2026, at nine in the morning in New York. */
class PeriodsAndBoundsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            earlier this year                       ; 2026-01-01/2026-03-02
            later this month                        ; 2026-03-16/2026-04-01
            later this week                         ; 2026-03-05/2026-03-09
            the second half of 2027                 ; 2027-07-01/2028-01-01
            first half of next month                ; 2026-04-01/2026-04-16
            the rest of the month                   ; 2026-03-02/2026-04-01
            last day of this year                   ; 2026-12-31
            this working week                       ; 2026-03-02/2026-03-07
            next workweek                           ; 2026-03-09/2026-03-14
            the next fortnight                      ; 2026-03-16/2026-03-30
            last fortnight                          ; 2026-02-16/2026-03-02
            the week before christmas               ; 2026-W51
            christmas week                          ; 2026-W52
            the weekend after next                  ; 2026-03-20T18:00/2026-03-23T00:00
            the 7th of the current month            ; 2026-03-07
            next october                            ; 2026-10
            in 3 business days                      ; 2026-03-05
            the day after                           ; 2026-03-03
            the last two months and three days      ; 2025-12-30/2026-03-02
            less than ten days after easter         ; 2026-04-05/2026-04-15
            the 80s                                 ; 1980-01-01/1990-01-01
            the nineteen twenties                   ; 1920-01-01/1930-01-01
            the next three decades                  ; 2030-01-01/2060-01-01
            next century                            ; 2100-01-01/2200-01-01
            """)
    void readsPartsAndRunsOfLongerTimes(String text, String expected) {
        assertThat(Values.in("DateTime", text)).containsExactly(text + " = " + expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            monday-thursday                         ; 2026-03-09/2026-03-13
            10am-noon                               ; 2026-03-02T10:00/2026-03-02T13:00
            october 2026-february 2027              ; 2026-10-01/2027-03-01
            from 5 to 12 of next month              ; 2026-04-05/2026-04-13
            may 3rd and later                       ; 2026-05-03/..
            2027 or earlier                         ; ../2028-01-01
            from friday on                          ; 2026-03-06/..
            no earlier than friday                  ; 2026-03-06/..
            """)
    void readsRangesAndWhatIsOpen(String text, String expected) {
        assertThat(Values.in("DateTime", text)).containsExactly(text + " = " + expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            07:00 pm                                ; 2026-03-02T19:00
            20 to noon                              ; 2026-03-02T11:40
            8, tonight                              ; 2026-03-02T20:00
            8 pm gmt on friday                      ; 2026-03-06T15:00
            early in the day tomorrow               ; 2026-03-03T00:00/2026-03-03T12:00
            late in the afternoon                   ; 2026-03-02T17:00/2026-03-02T19:00
            """)
    void readsTimesOfTheDay(String text, String expected) {
        assertThat(Values.in("DateTime", text)).containsExactly(text + " = " + expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            we opened in 2019 and 2021.             ; 2019 = 2019, 2021 = 2021
            the records go from 1998.               ; 1998 = 1998
            I paid $9 march 3                       ; march 3 = 2026-03-03
            see you friday (03/06)                  ; friday (03/06) = 2026-03-06
            dinner on monday, may 15th              ; monday, may 15th = 2026-05-15
            dinner with the family, weekend?        ; weekend = 2026-03-06T18:00/2026-03-09T00:00
            """)
    void findsThemInFreeUtterances(String text, String expected) {
        assertThat(String.join(", ", Values.in("DateTime", text))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "we fell from 2000 feet",
                "a weekend trip",
                "have a great weekend!",
                "we are open 24/7",
                "the second half of the game",
                "twenty and more people"
            })
    void leavesNumbersAndEverydayWordsAlone(String text) {
        assertThat(Values.in("DateTime", text)).isEmpty();
    }
}
