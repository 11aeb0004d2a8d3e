package dev.loquat.nlu.slot.builtin;

import static dev.loquat.nlu.slot.builtin.TimeParts.time;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.time.FixedTimes.Nth;
import dev.loquat.nlu.time.Grain;
import dev.loquat.nlu.time.LongWeekend;
import dev.loquat.nlu.time.NthIn;
import dev.loquat.nlu.time.Recurrences.AnySeason;
import dev.loquat.nlu.time.Recurrences.Season;
import dev.loquat.nlu.time.Recurrences.Weekend;
import dev.loquat.nlu.time.TimeExpression;
import java.util.Optional;
import java.util.Set;

/** Seasons and weekends: rows of the category {@code date}. Needs {@link DateRows}. */
final class SeasonRows {

    /** Words before a weekend that is not one of the calendar. */
    private static final Set<String> NO_WEEKEND_BEHIND = Set.of(
            "a", "every", "each", "any", "one", "per", "whole", "my", "your", "our", "long", "of", "on", "great");

    private SeasonRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addSeasons(grammar);
        addWeekends(grammar);
    }

    private static void addSeasons(Grammar.Builder<BuiltinContext> grammar) {
        grammar.constant("season", "spring", new Season(0))
                .constant("season", "summer", new Season(1))
                .constant("season", "(fall|autumn)", new Season(2))
                .constant("season", "winter", new Season(3))
                .constant("season", "season", new AnySeason())
                .row("lone-date", "{season}", SeasonRows::named)
                .row("date", "[in] (this|current|the current) {season}", (parts, context) -> nth(parts, 0, false))
                .row(
                        "date",
                        "[in] [the] (next|coming|upcoming|following) {season}",
                        (parts, context) -> nth(parts, 0, true))
                .row("date", "[in] [the] (last|past|previous) {season}", (parts, context) -> nth(parts, -1, false))
                .row("date", "(in|in the) {season}", SeasonRows::named)
                .row("date", "{season} [of|in] {year-date}", TimeParts::both);
    }

    private static Optional<TimeExpression> named(Parts parts, BuiltinContext context) {
        return time(parts, 0) instanceof AnySeason ? Optional.empty() : Optional.of(time(parts, 0));
    }

    private static Optional<TimeExpression> nth(Parts parts, int count, boolean skipsPresent) {
        return Optional.of(new Nth(count, time(parts, 0), skipsPresent));
    }

    private static void addWeekends(Grammar.Builder<BuiltinContext> grammar) {
        String weekend = "(weekend|week end|wkend|week-end)";
        grammar.constant("weekend", weekend, new Weekend())
                .row("date", "[at|on|for|over] (this|the|this coming|the coming) {weekend}", TimeParts::same)
                .row("lone-date", "{weekend}", TimeParts::same)
                .row("date", "{weekend}", SeasonRows::alone)
                .row("date", "[the] {weekend} after next", (parts, context) -> nth(parts, 2, false))
                .row("date", "[the] {weekend} before last", (parts, context) -> nth(parts, -2, false))
                .row(
                        "date",
                        "[at|on|for|over] [the] (next|following) {weekend}",
                        (parts, context) -> nth(parts, 1, false))
                .row(
                        "date",
                        "[at|on|for|over] [the] (last|past|this past|previous) {weekend}",
                        (parts, context) -> nth(parts, -1, false))
                .row(
                        "date",
                        "[the] {holiday} [-] {weekend}",
                        (parts, context) -> Optional.of(new LongWeekend(time(parts, 0))))
                .row("date", "[the] {holiday} {year-date} [-] {weekend}", SeasonRows::ofYear)
                .row("date", "{weekend} of {date}", SeasonRows::around)
                .row("date", "[the] last {weekend} (of|in) {date}", (parts, context) -> ofPeriod(parts, -1, 0, 1))
                .row(
                        "date",
                        "[the] {ordinal} {weekend} (of|in) {date}",
                        (parts, context) -> ofPeriod(parts, parts.number(0) - 1, 1, 2));
    }

    /** "Dinner with mom weekend!", not "a weekend" nor "a weekend trip". */
    private static Optional<TimeExpression> alone(Parts parts, BuiltinContext context) {
        boolean isCounted = NO_WEEKEND_BEHIND.contains(parts.preceding());
        return parts.isBeforeMark() && !isCounted ? Optional.of(time(parts, 0)) : Optional.empty();
    }

    private static Optional<TimeExpression> ofYear(Parts parts, BuiltinContext context) {
        return TimeParts.both(parts, context).map(LongWeekend::new);
    }

    private static Optional<TimeExpression> around(Parts parts, BuiltinContext context) {
        TimeExpression day = time(parts, 1);
        return day.grain() == Grain.DAY ? Optional.of(new LongWeekend(day)) : Optional.empty();
    }

    private static Optional<TimeExpression> ofPeriod(Parts parts, int count, int weekend, int period) {
        return Optional.of(new NthIn(count, time(parts, weekend), time(parts, period)));
    }
}
