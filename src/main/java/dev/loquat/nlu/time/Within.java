package dev.loquat.nlu.time;

import dev.loquat.nlu.time.Recurrences.MonthDay;
import dev.loquat.nlu.time.Recurrences.Weekday;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What begins within something else: "five" within "friday", "friday" within "next week".
 *
 * @param finer what is meant
 * @param coarser where it lies
 */
public record Within(TimeExpression finer, TimeExpression coarser) implements TimeExpression {

    private static final int MOST = 500;
    private static final int YEARS_TO_WAIT = 4;
    private static final int YEARS_TO_ERR = 2;

    /** Both at once, whichever order they were said in; empty when both say the same kind of thing. */
    public static Optional<TimeExpression> both(TimeExpression one, TimeExpression other) {
        if ((one.isFixed() && other.isFixed()) || isSaidIn(one, other) || isSaidIn(other, one)) {
            return Optional.empty();
        }
        return Optional.of(isFiner(one, other) ? attach(one, other) : attach(other, one));
    }

    private static boolean isSaidIn(TimeExpression one, TimeExpression other) {
        return one instanceof Within within
                ? isSaidIn(within.finer, other) || isSaidIn(within.coarser, other)
                : other instanceof Within within
                        ? isSaidIn(one, within.finer) || isSaidIn(one, within.coarser)
                        : one.getClass().equals(other.getClass());
    }

    /** "(five within friday) within next week" is "five within (friday within next week)": one value for one meaning. */
    private static TimeExpression attach(TimeExpression finer, TimeExpression coarser) {
        if (finer instanceof Within within) {
            return isFiner(within.coarser, coarser)
                    ? new Within(within.finer, attach(within.coarser, coarser))
                    : new Within(within.finer, attach(coarser, within.coarser));
        }
        return new Within(finer, coarser);
    }

    private static boolean isFiner(TimeExpression one, TimeExpression other) {
        int byGrain = one.grain().compareTo(other.grain());
        return byGrain == 0 ? isOften(one, other) : byGrain < 0;
    }

    /** Of a weekday and a day of a month, the weekday comes more often. */
    private static boolean isOften(TimeExpression one, TimeExpression other) {
        return one instanceof Recurring often
                && !(other instanceof Recurring seldom && often.cycle().compareTo(seldom.cycle()) >= 0);
    }

    /** "Tuesday, january 15" is the last such day when the next one is years away. */
    @Override
    public Optional<Stretch> resolve(LocalDateTime now) {
        Optional<Stretch> ahead = from(now, now).findFirst();
        if (ahead.isEmpty() && isFixed()) {
            return coarser.resolve(now).flatMap(where -> in(where, now).findFirst());
        }
        if (isMistaken(ahead, now)) {
            return coarser.resolve(now);
        }
        boolean isNear = ahead.isPresent() && ahead.get().start().isBefore(now.plusYears(YEARS_TO_WAIT));
        Optional<Stretch> last = isNear ? Optional.empty() : before(now, now).findFirst();
        boolean isRecent =
                last.isPresent() && (ahead.isEmpty() || last.get().end().isAfter(now.minusYears(1)));
        return (isRecent && !isFixed()) || ahead.isEmpty() ? last : ahead;
    }

    /** Who says "friday, may 12th" when that is no Friday in years is sure of the date rather than of the weekday. */
    private boolean isMistaken(Optional<Stretch> ahead, LocalDateTime now) {
        boolean isDayOfYear = finer instanceof Weekday && coarser instanceof MonthDay;
        return isDayOfYear
                && ahead.filter(stretch -> stretch.start().isBefore(now.plusYears(YEARS_TO_ERR)))
                        .isEmpty()
                && before(now, now)
                        .findFirst()
                        .filter(stretch -> stretch.end().isAfter(now.minusYears(1)))
                        .isEmpty();
    }

    @Override
    public Grain grain() {
        return finer.grain();
    }

    @Override
    public boolean isFixed() {
        return coarser.isFixed();
    }

    @Override
    public Stream<Stretch> from(LocalDateTime moment, LocalDateTime now) {
        return coarser.from(moment, now).flatMap(where -> in(where, now)).filter(stretch -> stretch.endsAfter(moment));
    }

    @Override
    public Stream<Stretch> before(LocalDateTime moment, LocalDateTime now) {
        return Stream.concat(coarser.from(moment, now).limit(1), coarser.before(moment, now))
                .flatMap(where -> latestFirst(in(where, now)))
                .filter(stretch -> !stretch.endsAfter(moment));
    }

    private Stream<Stretch> in(Stretch where, LocalDateTime now) {
        return finer.from(where.start(), now)
                .limit(MOST)
                .dropWhile(stretch -> stretch.start().isBefore(where.start()))
                .takeWhile(stretch -> stretch.start().isBefore(where.end()));
    }

    private static Stream<Stretch> latestFirst(Stream<Stretch> stretches) {
        List<Stretch> reversed = stretches.collect(Collectors.toList());
        Collections.reverse(reversed);
        return reversed.stream();
    }
}
