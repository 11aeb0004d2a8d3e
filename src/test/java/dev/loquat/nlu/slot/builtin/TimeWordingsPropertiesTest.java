package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.nlu.text.Tokenizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the time, it may be said in many ways, and each of them reads back. */
class TimeWordingsPropertiesTest {

    private static final BuiltinSlotType DATE_TIME =
            BuiltinSlotTypes.english().find("LOQUAT.DateTime").orElseThrow();

    @Property(tries = 60)
    void datesReadBack(@ForAll @IntRange(min = 0, max = 40_000) int days) {
        LocalDate date = LocalDate.of(1990, 1, 1).plusDays(days);
        String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String shortMonth = date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        String weekday = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        int day = date.getDayOfMonth();
        int year = date.getYear();

        for (String wording : List.of(
                date.toString(),
                date.getMonthValue() + "/" + day + "/" + year,
                month + " " + day + ", " + year,
                day + " " + shortMonth + ". " + year,
                month.toLowerCase(Locale.ROOT) + " " + ordinal(day) + " " + year,
                "the " + ordinal(day) + " of " + month + " " + year,
                weekday + ", " + month + " " + day + " " + year,
                "on " + shortMonth + " " + day + " " + year,
                day + "-" + shortMonth + "-" + year,
                month.toLowerCase(Locale.ROOT) + " " + words(day) + " " + year)) {
            assertThat(start(wording)).as(wording).contains(date.atStartOfDay());
        }
    }

    @Property(tries = 60)
    void timesReadBack(@ForAll @IntRange(max = 23) int hour, @ForAll @IntRange(max = 59) int minute) {
        LocalDateTime expected = Values.CONTEXT.now().toLocalDate().plusDays(1).atTime(hour, minute);
        int dial = hour % 12 == 0 ? 12 : hour % 12;
        String half = hour < 12 ? "am" : "pm";
        String typed = String.format(Locale.ROOT, "%d:%02d", dial, minute);
        String spoken = words(dial) + (minute == 0 ? "" : minute < 10 ? " oh " + words(minute) : " " + words(minute));

        for (String wording : List.of(
                "tomorrow at " + typed + half,
                "tomorrow " + typed + " " + half.toUpperCase(Locale.ROOT),
                "tomorrow, " + typed + half,
                typed + " " + half + " tomorrow",
                "at " + typed + half + " tomorrow",
                "3 March at " + typed + " " + half,
                "tomorrow at " + spoken + " " + half,
                "tomorrow " + spoken + " " + half.charAt(0) + ".m.",
                spoken + " " + half.charAt(0) + " m tomorrow",
                "march third at " + spoken + " " + half)) {
            assertThat(start(wording)).as(wording).contains(expected);
        }
    }

    @Property(tries = 60)
    void durationsReadBack(
            @ForAll @IntRange(min = 1, max = 59) int hours, @ForAll @IntRange(min = 1, max = 59) int minutes) {
        String expected = "PT" + hours + "H" + minutes + "M";

        for (String wording : List.of(
                hours + " hours " + minutes + " minutes",
                hours + " hrs and " + minutes + " mins",
                hours + "h" + minutes + "m",
                hours + "h " + minutes + "m",
                hours + " hours, " + minutes + " minutes",
                words(hours) + " hours " + words(minutes) + " minutes",
                words(hours) + " hours and " + words(minutes) + " minutes",
                words(hours) + " hour " + words(minutes) + " minute",
                minutes + " minutes and " + hours + " hours",
                hours + "-hours " + minutes + "-minutes")) {
            assertThat(Values.answer("Duration", wording)).as(wording).isEqualTo(expected);
        }
    }

    private static Optional<LocalDateTime> start(String text) {
        return DATE_TIME.find(Tokenizer.tokenize(text), Values.CONTEXT).stream()
                .map(match -> match.resolutions().get(0))
                .map(resolution -> (Resolution.Interval) resolution)
                .findFirst()
                .flatMap(Resolution.Interval::start);
    }

    private static String ordinal(int day) {
        return switch (day) {
            case 1, 21, 31 -> day + "st";
            case 2, 22 -> day + "nd";
            case 3, 23 -> day + "rd";
            default -> day + "th";
        };
    }

    private static String words(int number) {
        return EnglishWords.of(number, " ", "");
    }
}
