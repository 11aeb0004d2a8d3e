package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.nlu.text.Tokenizer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On Monday, 2 March 2026, at nine in the morning. */
class DateTimeTest {

    private static final BuiltinSlotType TYPE =
            BuiltinSlotTypes.english().find("LOQUAT.DateTime").orElseThrow();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            tomorrow at 5 pm                        ; 2026-03-03T17:00
            half past six in the evening            ; 2026-03-02T18:30
            friday at noon                          ; 2026-03-06T12:00
            wednesday 4 o'clock                     ; 2026-03-04T04:00
            nine tomorrow morning                   ; 2026-03-03T09:00
            june 5th 2027 at 10:15                  ; 2027-06-05T10:15
            right now                               ; 2026-03-02T09:00:00
            in half an hour                         ; 2026-03-02T09:30:00
            two hours ago                           ; 2026-03-02T07:00
            in ten days                             ; 2026-03-12T09:00
            in three weeks                          ; 2026-03-23
            ten minutes after 3 pm                  ; 2026-03-02T15:10
            thursday at 3 pm cet                    ; 2026-03-05T09:00
            next thursday                           ; 2026-03-12
            thursday                                ; 2026-03-05
            last thursday                           ; 2026-02-26
            the thursday after next                 ; 2026-03-12
            two thursdays from now                  ; 2026-03-12
            thursday of next week                   ; 2026-03-12
            the first thursday of may               ; 2026-05-07
            the last thursday of may                ; 2026-05-28
            the second thursday after easter        ; 2026-04-16
            the closest thursday to july 4th        ; 2026-07-02
            next week                               ; 2026-W11
            the third week of may                   ; 2026-W21
            week 30                                 ; 2026-W30
            the week of june 10th                   ; 2026-W24
            september                               ; 2026-09
            next month                              ; 2026-04
            in 2031                                 ; 2031
            the third quarter of 2027               ; 2027-07-01/2027-10-01
            next quarter                            ; 2026-04-01/2026-07-01
            this summer                             ; 2026-06-21/2026-09-24
            the 19th century                        ; 1800-01-01/1900-01-01
            the end of may                          ; 2026-05-21/2026-06-01
            early may                               ; 2026-05-01/2026-05-11
            eom                                     ; 2026-03-21/2026-04-01
            tonight                                 ; 2026-03-02T18:00/2026-03-03T00:00
            friday afternoon                        ; 2026-03-06T12:00/2026-03-06T19:00
            this weekend                            ; 2026-03-06T18:00/2026-03-09T00:00
            memorial day weekend                    ; 2026-05-22T18:00/2026-05-26T00:00
            the next three days                     ; 2026-03-03/2026-03-06
            the last two months                     ; 2026-01-01/2026-03-01
            the first two weeks of 2027             ; 2027-01-04/2027-01-18
            from monday to wednesday                ; 2026-03-09/2026-03-12
            between june 3 and june 9               ; 2026-06-03/2026-06-10
            june 3-9                                ; 2026-06-03/2026-06-10
            from the 3rd to the 9th of june         ; 2026-06-03/2026-06-10
            may to september                        ; 2026-05-01/2026-10-01
            from 3 to 5 pm                          ; 2026-03-02T15:00/2026-03-02T18:00
            9am-5pm                                 ; 2026-03-02T09:00/2026-03-02T18:00
            friday from 9:30 to 11:00               ; 2026-03-06T09:30/2026-03-06T11:01
            tomorrow evening from 7 to 9            ; 2026-03-03T19:00/2026-03-03T22:00
            for 5 days from may 4th                 ; 2026-05-04/2026-05-10
            by friday                               ; 2026-03-02T09:00:00/2026-03-06T00:00:00
            within two weeks                        ; 2026-03-02T09:00:00/2026-03-16T00:00:00
            since friday                            ; 2026-03-06/..
            after 5 pm                              ; 2026-03-02T17:00/..
            after 2027                              ; 2028-01-01/..
            until noon                              ; ../2026-03-02T12:00
            before june                             ; ../2026-06-01
            tomorrow after 6 pm                     ; 2026-03-03T18:00/..
            """)
    void readsWhatIsSaidAlone(String text, String expected) {
        assertThat(found(text)).isEqualTo(text + " = " + expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            can we meet on friday at 3 pm or tomorrow ; friday at 3 pm = 2026-03-06T15:00, tomorrow = 2026-03-03
            book it for next week please              ; next week = 2026-W11
            is the office open in the morning         ; in the morning = 2026-03-02T00:00/2026-03-02T12:00
            you may march in the sun                  ; ~~
            this may be late                          ; ~~
            a table for three                         ; ~~
            there are 10 students                     ; ~~
            """)
    void findsTimesInFreeUtterances(String text, String expected) {
        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            seven      ; 2026-03-02T19:00
            ten thirty ; 2026-03-02T10:30
            morning    ; 2026-03-02T00:00/2026-03-02T12:00
            2031       ; 2031
            the 24     ; 2026-03-24
            """)
    void readsMoreWhereATimeIsAskedFor(String text, String expected) {
        assertThat(found(text)).isEmpty();
        assertThat(TYPE.answer(Tokenizer.tokenize(text), Values.CONTEXT)
                        .orElseThrow()
                        .value()
                        .text())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource(delimiter = ';', textBlock = """
            US ; 3/4             ; 2026-03-04
            GB ; 3/4             ; 2026-04-03
            US ; labor day       ; 2026-09-07
            AU ; labour day      ; 2026-10-05
            GB ; mother's day    ; 2026-03-15
            NZ ; father's day    ; 2026-09-06
            CA ; thanksgiving    ; 2026-10-12
            """)
    void followsTheCountryOfTheLocale(String country, String text, String expected) {
        BuiltinContext context = new BuiltinContext(Values.CONTEXT.now(), "en_" + country);

        assertThat(shown(TYPE.find(Tokenizer.tokenize(text), context))).isEqualTo(text + " = " + expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            martin luther king day 2027 ; 2027-01-18
            black friday                ; 2026-11-27
            mardi gras 2027             ; 2027-02-09
            orthodox easter 2026        ; 2026-04-12
            rosh hashanah 2026          ; 2026-09-11/2026-09-14
            chinese new year 2026       ; 2026-02-17
            diwali 2026                 ; 2026-11-08
            holi 2025                   ; 2025-03-14
            eid al-fitr 2026            ; 2026-03-20
            tax day 2028                ; 2028-04-18
            king's day 2025             ; 2025-04-26
            last christmas              ; 2025-12-25
            """)
    void knowsHolidays(String text, String expected) {
        assertThat(found(text)).isEqualTo(text + " = " + expected);
    }

    private static String found(String text) {
        return shown(TYPE.find(Tokenizer.tokenize(text), Values.CONTEXT));
    }

    private static String shown(List<BuiltinMatch> matches) {
        return matches.stream()
                .map(match ->
                        match.value().originalValue() + " = " + match.value().text())
                .collect(Collectors.joining(", "));
    }
}
