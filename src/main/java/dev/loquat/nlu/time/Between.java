package dev.loquat.nlu.time;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From one time to another.
 *
 * @param isThrough whether all of the second one is part of it: "monday to friday" is over when friday is
 */
public record Between(TimeExpression first, TimeExpression last, boolean isThrough) implements TimeExpression {

    @Override
    public Grain grain() {
        return first.grain().finer(last.grain());
    }

    @Override
    public boolean isFixed() {
        return first.isFixed() || last.isFixed();
    }

    @Override
    public boolean skipsPresent() {
        return first.skipsPresent();
    }

    @Override
    public Stream<Stretch> from(LocalDateTime moment, LocalDateTime now) {
        return starts(moment, now).filter(stretch -> stretch.endsAfter(moment));
    }

    @Override
    public Stream<Stretch> before(LocalDateTime moment, LocalDateTime now) {
        return first.before(moment, now)
                .flatMap(start -> to(start, now).stream())
                .filter(stretch -> !stretch.endsAfter(moment));
    }

    private Stream<Stretch> starts(LocalDateTime moment, LocalDateTime now) {
        Optional<Stretch> end = isEndFixed() ? last.resolve(now) : Optional.empty();
        Stream<Stretch> starts = end.isPresent()
                ? first.before(end.get().start(), now).limit(1)
                : last.isFixed() && !first.isFixed()
                        ? Stream.concat(
                                first.from(moment, now).limit(1),
                                first.before(moment, now).limit(1))
                        : Stream.concat(first.before(moment, now).limit(1), first.from(moment, now));
        return starts.flatMap(start -> to(start, now).stream());
    }

    /** In "may to october 2020" the year is the first month's too; "two o'clock till tomorrow" begins today. */
    private boolean isEndFixed() {
        return last.isFixed() && first instanceof Recurring recurring && recurring.cycle() == Grain.YEAR;
    }

    private Optional<Stretch> to(Stretch start, LocalDateTime now) {
        return last.from(start.start(), now)
                .filter(end -> end.start().isAfter(start.start()))
                .findFirst()
                .map(end -> new Stretch(start.start(), end(end), grain()));
    }

    private LocalDateTime end(Stretch end) {
        if (!isThrough) {
            return end.start();
        }
        // A day that ends what began at an hour is over at midnight, "nine to eleven thirty" a minute after half past.
        boolean whole = end.grain().isOfCalendar() || !end.isSingle();
        return whole ? end.end() : grain().plus(end.start(), 1);
    }
}
