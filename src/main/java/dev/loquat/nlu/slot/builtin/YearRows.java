package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.time.FixedTimes;
import dev.loquat.nlu.time.Grain;
import dev.loquat.nlu.time.Stretch;
import dev.loquat.nlu.time.TimeExpression;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Years, decades and centuries: the category {@code year} (a number), {@code short-year} (the same, of two digits too), and rows
 * of {@code date} and {@code bare-date}. Needs {@link NumberRows}.
 */
final class YearRows {

    private static final int CENTURY = 100;
    private static final int DECADE = 10;
    private static final int MOST_AT_ONCE = 10;

    /** Two digits up to here are of this century, as in Recognizers-Text. */
    private static final int LAST_OF_THIS_CENTURY = 39;

    private static final Set<String> BEFORE_YEARS = Set.of(
            "in", "of", "from", "not", "during", "since", "until", "till", "before", "after", "between", "to", "than");
    private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "nor", "but");

    private YearRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addNumbers(grammar);
        addYears(grammar);
        addLongTimes(grammar);
    }

    private static void addNumbers(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("year", "{digits}", (parts, context) -> inDigits(parts.get(0, String.class)))
                .row("year", "{below100} {below100}", (parts, context) -> spoken(parts.number(0), parts.number(1), 10))
                .row(
                        "year",
                        "{below100} (oh|o) {ones}",
                        (parts, context) -> spoken(parts.number(0), parts.number(1), 1))
                .row("year", "two thousand [and] {below100}", (parts, context) -> Optional.of(2000 + parts.number(0)))
                .constant("year", "two thousand", 2000)
                .same("short-year", "{year}")
                .row("short-year", "[']  {digits}", (parts, context) -> twoDigits(parts.get(0, String.class)));
    }

    private static Optional<Integer> inDigits(String digits) {
        return digits.length() == 4 && digits.chars().allMatch(Character::isDigit)
                ? plausible(Integer.parseInt(digits))
                : Optional.empty();
    }

    private static Optional<Integer> spoken(int century, int year, int least) {
        return year >= least ? plausible(CENTURY * century + year) : Optional.empty();
    }

    private static Optional<Integer> plausible(int year) {
        return year >= 1500 && year < 2200 ? Optional.of(year) : Optional.empty();
    }

    /** The century that two digits of a year are of. */
    static Optional<Integer> twoDigits(String digits) {
        if (digits.length() != 2) {
            return Optional.empty();
        }
        int year = Integer.parseInt(digits);
        return Optional.of(year <= LAST_OF_THIS_CENTURY ? 2000 + year : 1900 + year);
    }

    private static void addYears(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("date", "[in|during] [the] [calendar] year [of] {year}", YearRows::year)
                .row("date", "(in|during|of) {year}", YearRows::year)
                .row("date", "{year}", YearRows::behindPreposition)
                .row("date", "cy {short-year}", YearRows::year)
                .row("date", "= {year}", YearRows::year)
                .row("bare-date", "{year}", YearRows::year)
                .row("year-date", "{year}", YearRows::year)
                .row("date", "(in|the year) {digits} (bc|b.c.|b c)", (parts, context) -> beforeChrist(parts))
                .row("date", "(in|the year) {digits} (ad|a.d.|a d)", (parts, context) -> anyYear(parts));
    }

    private static Optional<TimeExpression> year(Parts parts, BuiltinContext context) {
        return Optional.of(year(parts.number(0)));
    }

    /** "From 2014", "but not 1998", "of 2007 and 2009", as long as the number counts nothing: "from 2000 feet". */
    private static Optional<TimeExpression> behindPreposition(Parts parts, BuiltinContext context) {
        boolean isYear = BEFORE_YEARS.contains(parts.preceding())
                || (CONJUNCTIONS.contains(parts.preceding())
                        && inDigits(parts.preceding(2)).isPresent()
                        && BEFORE_YEARS.contains(parts.preceding(3)));
        boolean isAlone = parts.isBeforeMark() || CONJUNCTIONS.contains(parts.following());
        return isYear && isAlone && isInDigits(parts) ? year(parts, context) : Optional.empty();
    }

    private static boolean isInDigits(Parts parts) {
        return Character.isDigit(parts.first().charAt(0));
    }

    static TimeExpression year(int year) {
        return new FixedTimes.Absolute(Stretch.of(LocalDateTime.of(year, 1, 1, 0, 0), Grain.YEAR));
    }

    /** As Duckling, which knows no year zero either. */
    private static Optional<TimeExpression> beforeChrist(Parts parts) {
        String digits = parts.get(0, String.class);
        return digits.length() <= 4 ? Optional.of(year(-Integer.parseInt(digits))) : Optional.empty();
    }

    private static Optional<TimeExpression> anyYear(Parts parts) {
        String digits = parts.get(0, String.class);
        return digits.length() <= 4 ? Optional.of(year(Integer.parseInt(digits))) : Optional.empty();
    }

    private static void addLongTimes(Grammar.Builder<BuiltinContext> grammar) {
        List<String> words =
                List.of("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties");
        for (int i = 0; i < words.size(); i++) {
            grammar.constant("decade-word", words.get(i), DECADE * (i + 2));
        }
        grammar.constant("long", "decades", DECADE)
                .constant("long", "centuries", CENTURY)
                .row("date", "[the] {ordinal} century", (parts, context) -> century(parts.number(0)))
                .row("date", "[the] {year} s", (parts, context) -> decade(parts))
                .row(
                        "date",
                        "(the|in the|during the|the early|the late) {digits} s",
                        (parts, context) -> shortDecade(parts))
                .row("date", "[the|in the] ' {digits} s", (parts, context) -> shortDecade(parts))
                .row(
                        "date",
                        "(the|in the|during the) {decade-word}",
                        (parts, context) -> decadeOf(1900, parts.number(0)))
                .row("date", "[the|in the] nineteen {decade-word}", (parts, context) -> decadeOf(1900, parts.number(0)))
                .row("date", "[the|in the] eighteen {decade-word}", (parts, context) -> decadeOf(1800, parts.number(0)))
                .row("date", "[the|in the] twenty {decade-word}", (parts, context) -> decadeOf(2000, parts.number(0)))
                .row(
                        "date",
                        "[the] (next|coming|following) {integer} {long}",
                        (parts, context) -> run(parts, context, 1))
                .row("date", "[the] (last|past|previous) {integer} {long}", (parts, context) -> run(parts, context, -1))
                .row("date", "[the] (next|coming) century", (parts, context) -> centuryFrom(context, 1))
                .row("date", "[the] (last|past|previous) century", (parts, context) -> centuryFrom(context, -1))
                .row("date", "(this|the current|the present) century", (parts, context) -> centuryFrom(context, 0))
                .row("date", "[the] (next|coming) decade", (parts, context) -> decade(context, 1))
                .row("date", "[the] (last|past|previous) decade", (parts, context) -> decade(context, -1))
                .row("date", "(this|the current) decade", (parts, context) -> decade(context, 0));
    }

    private static Optional<TimeExpression> century(int number) {
        return number > 30 ? Optional.empty() : Optional.of(years((number - 1) * CENTURY, CENTURY));
    }

    private static Optional<TimeExpression> decade(Parts parts) {
        int year = parts.number(0);
        return parts.isGlued() && year % DECADE == 0 ? Optional.of(years(year, DECADE)) : Optional.empty();
    }

    /** "The 90s": decades of the century before, up to those that two digits would put into this one. */
    private static Optional<TimeExpression> shortDecade(Parts parts) {
        return twoDigits(parts.get(0, String.class))
                .filter(year -> year % DECADE == 0)
                .map(year -> years(year, DECADE));
    }

    private static Optional<TimeExpression> decadeOf(int century, int year) {
        return Optional.of(years(century + year, DECADE));
    }

    private static Optional<TimeExpression> centuryFrom(BuiltinContext context, int ahead) {
        return Optional.of(years((context.today().getYear() / CENTURY + ahead) * CENTURY, CENTURY));
    }

    /** "The next two decades" begin when this one is over. */
    private static Optional<TimeExpression> run(Parts parts, BuiltinContext context, int sign) {
        int length = parts.number(1);
        int count = parts.number(0);
        int present = context.today().getYear() / length * length;
        int first = sign > 0 ? present + length : present - count * length;
        return count > 0 && count <= MOST_AT_ONCE ? Optional.of(years(first, count * length)) : Optional.empty();
    }

    private static Optional<TimeExpression> decade(BuiltinContext context, int ahead) {
        int present = context.today().getYear() / DECADE * DECADE;
        return Optional.of(years(present + ahead * DECADE, DECADE));
    }

    private static TimeExpression years(int first, int count) {
        LocalDateTime start = LocalDateTime.of(first, 1, 1, 0, 0);
        return new FixedTimes.Absolute(new Stretch(start, start.plusYears(count), Grain.YEAR));
    }
}
