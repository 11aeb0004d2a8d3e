package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.TimePreference;
import dev.loquat.nlu.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On Monday, 2 March 2026, at nine in the morning. */
class TimePreferenceTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            Date     ; the third of may         ; 2026-05-03       ; 2025-05-03       ; 2026-05-03
            Date     ; january tenth            ; 2027-01-10       ; 2026-01-10       ; 2026-01-10
            Date     ; 12/25                    ; 2026-12-25       ; 2025-12-25       ; 2025-12-25
            Date     ; friday                   ; 2026-03-06       ; 2026-02-27       ; 2026-02-27
            Date     ; wednesday                ; 2026-03-04       ; 2026-02-25       ; 2026-03-04
            Date     ; christmas                ; 2026-12-25       ; 2025-12-25       ; 2025-12-25
            Date     ; the 20th                 ; 2026-03-20       ; 2026-02-20       ; 2026-02-20
            Date     ; november                 ; 2026-11-01       ; 2025-11-01       ; 2025-11-01
            Date     ; march second             ; 2026-03-02       ; 2026-03-02       ; 2026-03-02
            Time     ; ten                      ; 10:00            ; 22:00            ; 10:00
            Time     ; half past eight          ; 20:30            ; 08:30            ; 08:30
            Time     ; at 7:15                  ; 19:15            ; 07:15            ; 07:15
            DateTime ; friday at 3 pm           ; 2026-03-06T15:00 ; 2026-02-27T15:00 ; 2026-02-27T15:00
            DateTime ; at 11 pm                 ; 2026-03-02T23:00 ; 2026-03-01T23:00 ; 2026-03-01T23:00
            """)
    void tellsWhichOfSeveralTimesIsMeant(String type, String text, String future, String past, String nearest) {
        assertThat(answer(type, text, TimePreference.FUTURE)).isEqualTo(future);
        assertThat(answer(type, text, TimePreference.PAST)).isEqualTo(past);
        assertThat(answer(type, text, TimePreference.NEAREST)).isEqualTo(nearest);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = ';', textBlock = """
            Date     ; tomorrow                 ; 2026-03-03
            Date     ; yesterday                ; 2026-03-01
            Date     ; last friday              ; 2026-02-27
            Date     ; next friday              ; 2026-03-06
            Date     ; may third 1984           ; 1984-05-03
            Date     ; in three days            ; 2026-03-05
            Time     ; 3 pm                     ; 15:00
            Time     ; 22:30                    ; 22:30
            Time     ; in the evening           ; EV
            DateTime ; tomorrow at 3 pm         ; 2026-03-03T15:00
            """)
    void changesNothingWhereWordsLeaveNothingOpen(String type, String text, String value) {
        for (TimePreference preference : TimePreference.values()) {
            assertThat(answer(type, text, preference)).as("%s", preference).isEqualTo(value);
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = ';', textBlock = """
            Date     ; the third of may         ; 2026-05-03|2025-05-03
            Date     ; friday                   ; 2026-03-06|2026-02-27
            Date     ; march second             ; 2026-03-02
            Time     ; ten                      ; 10:00|22:00
            DateTime ; tomorrow at five         ; 2026-03-03T05:00|2026-03-03T17:00
            DateTime ; at five                  ; 2026-03-02T17:00|2026-03-03T05:00
            DateTime ; friday at 3 pm           ; 2026-03-06T15:00|2026-02-27T15:00
            """)
    void givesAllValuesWhenTheUserIsToBeAsked(String type, String text, String values) {
        assertThat(answer(type, text, TimePreference.ASK)).isEqualTo(values);
    }

    @Test
    void isAskedForTimesAndAheadForDatesUnlessTheSlotSaysSo() {
        assertThat(Values.answer("Time", "ten")).isEqualTo("10:00|22:00");
        assertThat(Values.answer("Date", "the third of may")).isEqualTo("2026-05-03");
    }

    private static String answer(String type, String text, TimePreference preference) {
        return Values.type(type)
                .answer(Tokenizer.tokenize(text), Values.CONTEXT.preferring(preference))
                .map(match -> String.join("|", match.value().resolvedValues()))
                .orElse("none");
    }
}
