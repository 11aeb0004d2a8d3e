package dev.loquat.nlu.time;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of many within something else: "the third friday of october", "the last week of 2018".
 *
 * @param count 0 for the first, -1 for the last
 */
public record NthIn(int count, TimeExpression of, TimeExpression within) implements TimeExpression {

    private static final int MOST = 400;
    private static final int THURSDAY = 3;

    @Override
    public Grain grain() {
        return of.grain();
    }

    @Override
    public boolean isFixed() {
        return within.isFixed();
    }

    @Override
    public Stream<Stretch> from(LocalDateTime moment, LocalDateTime now) {
        return within.from(moment, now)
                .flatMap(where -> in(where, now).stream())
                .filter(stretch -> stretch.endsAfter(moment));
    }

    @Override
    public Stream<Stretch> before(LocalDateTime moment, LocalDateTime now) {
        return Stream.concat(within.from(moment, now).limit(1), within.before(moment, now))
                .flatMap(where -> in(where, now).stream())
                .filter(stretch -> !stretch.endsAfter(moment));
    }

    private Optional<Stretch> in(Stretch where, LocalDateTime now) {
        List<Stretch> all = of.from(where.start(), now)
                .limit(MOST)
                .dropWhile(stretch -> middle(stretch).isBefore(where.start()))
                .takeWhile(stretch -> middle(stretch).isBefore(where.end()))
                .toList();
        int index = count < 0 ? all.size() + count : count;
        return index >= 0 && index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }

    /** The first week of a month or year is the one that has most of its days in it, as in ISO 8601. */
    private static LocalDateTime middle(Stretch stretch) {
        return stretch.grain() == Grain.WEEK ? stretch.start().plusDays(THURSDAY) : stretch.start();
    }

    /** Where the first such stretch of a time that begins at a moment begins. */
    static LocalDateTime firstIn(LocalDateTime moment, Grain grain) {
        Stretch around = Stretch.around(moment, grain);
        return middle(around).isBefore(moment) ? around.end() : around.start();
    }
}
