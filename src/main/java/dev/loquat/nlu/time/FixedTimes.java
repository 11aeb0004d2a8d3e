package dev.loquat.nlu.time;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/** Times that are fixed by the present or by nothing: today, next month, the last three weeks, 2014, the third friday from now. */
public final class FixedTimes {

    private FixedTimes() {}

    /** The present. */
    public record Now(Grain grain) implements Fixed {

        @Override
        public Optional<Stretch> at(LocalDateTime now) {
            return Optional.of(Stretch.around(now, grain));
        }
    }

    /** What is always the same: a year, a day of a year, a century. */
    public record Absolute(Stretch stretch) implements Fixed {

        @Override
        public Grain grain() {
            return stretch.grain();
        }

        @Override
        public Optional<Stretch> at(LocalDateTime now) {
            return Optional.of(stretch);
        }
    }

    /** The day, week, month ... so many after the present one; before it when negative. */
    public record Cycle(Grain grain, int count) implements Fixed {

        @Override
        public Optional<Stretch> at(LocalDateTime now) {
            return Optional.of(Stretch.of(grain.plus(grain.floor(now), count), grain));
        }
    }

    /** So many days, weeks, months ... from the next one on; up to the last one when negative. */
    public record Run(Grain grain, int count) implements Fixed {

        @Override
        public Optional<Stretch> at(LocalDateTime now) {
            LocalDateTime present = grain.floor(now);
            return Optional.of(
                    count > 0
                            ? Stretch.of(grain.plus(present, 1), grain, count)
                            : Stretch.of(grain.plus(present, count), grain, -count));
        }
    }

    /**
     * One of many counted from the present.
     *
     * @param count 0 for the first that is not over, -1 for the last that is
     * @param countsAhead whether the present one does not count
     */
    public record Nth(int count, TimeExpression of, boolean countsAhead) implements Fixed {

        @Override
        public Grain grain() {
            return of.grain();
        }

        @Override
        public Optional<Stretch> at(LocalDateTime now) {
            Stream<Stretch> counted = count < 0
                    ? of.before(now, now)
                    : of.from(now, now).filter(stretch -> !countsAhead || !stretch.covers(now));
            return counted.skip(count < 0 ? -(count + 1L) : count).findFirst();
        }
    }

    /**
     * One of many counted from another time.
     *
     * @param count 0 for the first that begins behind it, -1 for the last that is over before it
     */
    public record NthFrom(int count, TimeExpression of, TimeExpression from) implements Fixed {

        @Override
        public Grain grain() {
            return of.grain();
        }

        @Override
        public Optional<Stretch> at(LocalDateTime now) {
            return from.resolve(now).flatMap(base -> counted(base, now));
        }

        private Optional<Stretch> counted(Stretch base, LocalDateTime now) {
            return count >= 0
                    ? of.from(base.end(), now)
                            .filter(stretch -> !stretch.start().isBefore(base.end()))
                            .skip(count)
                            .findFirst()
                    : of.before(base.start(), now).skip(-(count + 1L)).findFirst();
        }
    }
}
