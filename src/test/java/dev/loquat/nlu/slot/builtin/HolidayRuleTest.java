package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.loquat.nlu.time.Stretch;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayRuleTest {

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = ';', textBlock = """
            12-25                ; 2026 ; 2026-12-25 ; 1
            12-26*7              ; 2026 ; 2026-12-26 ; 7
            11 4 THU             ; 2026 ; 2026-11-26 ; 1
            11 4 THU +1          ; 2026 ; 2026-11-27 ; 1
            5 -1 MON             ; 2026 ; 2026-05-25 ; 1
            2 2 MON -2 *3        ; 2026 ; 2026-02-07 ; 3
            easter               ; 2026 ; 2026-04-05 ; 1
            easter-46*46         ; 2026 ; 2026-02-18 ; 46
            orthodox-48          ; 2026 ; 2026-02-23 ; 1
            04-16 observed       ; 2028 ; 2028-04-17 ; 1
            04-27 not SUN        ; 2025 ; 2025-04-26 ; 1
            05-25 before MON     ; 2026 ; 2026-05-18 ; 1
            06-24 near MON       ; 2026 ; 2026-06-22 ; 1
            hijri 9              ; 2026 ; 2026-02-18 ; 30
            hebrew 1 15 -1*9     ; 2026 ; 2026-04-01 ; 9
            chinese 8 15         ; 2026 ; 2026-09-25 ; 1
            hindu 7 30 18        ; 2025 ; 2025-10-20 ; 1
            sankranti 10         ; 2025 ; 2025-01-14 ; 1
            every 2018-08-17     ; 2022 ; 2022-08-16 ; 1
            """)
    void tellsTheDaysOfAYear(String rule, int year, String first, int days) {
        LocalDateTime start = LocalDateTime.parse(first + "T00:00");

        assertThat(HolidayRule.read("a holiday", rule).in(LocalDateTime.of(year, 1, 1, 0, 0)))
                .extracting(Stretch::start, Stretch::end)
                .containsExactly(tuple(start, start.plusDays(days)));
    }
}
