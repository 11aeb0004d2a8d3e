package dev.loquat.bot.schedule;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a {@code cron} expression that are sets of numbers: {@code *}, {@code 1-5}, {@code 0/15}, {@code MON,FRI}. */
enum CronField {
    MINUTES("minutes", 0, 59, List.of()),
    HOURS("hours", 0, 23, List.of()),
    DAYS("day of the month", 1, 31, List.of()),
    MONTHS("month", 1, 12, List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")),
    /** As EventBridge counts, 1 is Sunday. */
    WEEKDAYS("day of the week", 1, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")),
    YEARS("year", 1970, 2199, List.of());

    private static final Pattern PART =
            Pattern.compile("(?:\\*|([0-9]{1,4}|[A-Z]{3})(?:-([0-9]{1,4}|[A-Z]{3}))?)(?:/([0-9]{1,4}))?");

    private final String title;
    private final int least;
    private final int most;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which the checker sees only with Guava's type
    private final List<String> names;

    CronField(String title, int least, int most, List<String> names) {
        this.title = title;
        this.least = least;
        this.most = most;
        this.names = names;
    }

    /** The numbers that a field stands for. */
    BitSet parse(String text) {
        BitSet set = new BitSet(most + 1);
        for (String part : text.split(",", -1)) {
            Matcher form = PART.matcher(part.toUpperCase(Locale.ROOT));
            if (!form.matches()) {
                throw invalid(text);
            }
            add(form, text, set);
        }
        return set;
    }

    private void add(Matcher form, String text, BitSet set) {
        boolean isAny = form.group(1) == null;
        boolean isOpen = isAny || (form.group(2) == null && form.group(3) != null);
        int from = isAny ? least : number(form.group(1), text);
        int to = isOpen ? most : form.group(2) == null ? from : number(form.group(2), text);
        int step = form.group(3) == null ? 1 : Integer.parseInt(form.group(3));
        if (step == 0 || to < from) {
            throw invalid(text);
        }
        for (int number = from; number <= to; number += step) {
            set.set(number);
        }
    }

    /** A number of this field, or the name of one. */
    int number(String word, String text) {
        int named = names.indexOf(word.toUpperCase(Locale.ROOT));
        if (named >= 0) {
            return named + least;
        }
        if (!word.matches("\\d{1,4}") || Integer.parseInt(word) < least || Integer.parseInt(word) > most) {
            throw invalid(text);
        }
        return Integer.parseInt(word);
    }

    InvalidSchedule invalid(String found) {
        String named = names.isEmpty() ? "" : " or " + names.get(0) + " to " + names.get(names.size() - 1);
        return new InvalidSchedule("the " + title + " of a cron expression are numbers from " + least + " to " + most
                + named + ", found '" + found + "'");
    }
}
