package dev.loquat.nlu.time;

import java.time.LocalDateTime;
import java.util.stream.Stream;

/**
 * A part of the day. Where it begins and ends is as in Duckling. The names of the first ones are the values that Lex gives when
 * no hour is said.
 */
public enum DayPart implements Recurring {
    /** Before noon, as in "am". */
    AM(0, 12),
    /** After noon, as in "pm". */
    PM(12, 24),
    /** In the morning. */
    MO(0, 12),
    /** In the afternoon. */
    AF(12, 19),
    /** In the evening. */
    EV(18, 24),
    /** At night. */
    NI(18, 24),
    /** Early in the morning. */
    EARLY_MORNING(0, 9),
    /** At breakfast. */
    BREAKFAST(6, 9),
    /** Late in the morning. */
    LATE_MORNING(11, 12),
    /** At lunch. */
    LUNCH(12, 14),
    /** After lunch. */
    AFTER_LUNCH(13, 17),
    /** After school. */
    AFTER_SCHOOL(15, 21),
    /** Late in the afternoon. */
    LATE_AFTERNOON(17, 19),
    /** After work. */
    AFTER_WORK(17, 21),
    /** Late in the evening or at night. */
    LATE_NIGHT(21, 24);

    private static final int LAST_SMALL_HOUR = 5;

    private final int first;
    private final int end;

    DayPart(int first, int end) {
        this.first = first;
        this.end = end;
    }

    /** The hour of the day, 0 to 23, that an hour of the dial, 1 to 12, is in this part of it. */
    int hourOfDay(int dial) {
        int morning = dial % 12;
        boolean early = isOfNight() ? morning <= LAST_SMALL_HOUR : end <= 12;
        return early ? morning : morning + 12;
    }

    /** The later part of it. */
    public DayPart late() {
        return switch (this) {
            case AM, MO, EARLY_MORNING, BREAKFAST, LATE_MORNING -> LATE_MORNING;
            case EV, NI, LATE_NIGHT -> LATE_NIGHT;
            case PM, AF, LUNCH, AFTER_LUNCH, AFTER_SCHOOL, AFTER_WORK, LATE_AFTERNOON -> LATE_AFTERNOON;
        };
    }

    /** The earlier part of it. */
    public DayPart early() {
        return switch (this) {
            case AM, MO, EARLY_MORNING, BREAKFAST, LATE_MORNING -> EARLY_MORNING;
            case AF, PM, LUNCH, AFTER_LUNCH, AFTER_SCHOOL, AFTER_WORK, LATE_AFTERNOON -> LUNCH;
            case EV, NI, LATE_NIGHT -> this;
        };
    }

    boolean isAfterNoon() {
        return end > 12;
    }

    private boolean isOfNight() {
        return this == NI || this == LATE_NIGHT;
    }

    @Override
    public Grain grain() {
        return Grain.HOUR;
    }

    @Override
    public Grain cycle() {
        return Grain.DAY;
    }

    @Override
    public Stream<Stretch> in(LocalDateTime cycleStart) {
        return Stream.of(Stretch.of(cycleStart.plusHours(first), Grain.HOUR, end - first));
    }

    /** The value that Lex gives. */
    public String lexValue() {
        return switch (this) {
            case AM, PM, MO, AF, EV, NI -> name();
            case EARLY_MORNING, BREAKFAST, LATE_MORNING -> MO.name();
            case LUNCH, AFTER_LUNCH, AFTER_SCHOOL, LATE_AFTERNOON -> AF.name();
            case AFTER_WORK -> EV.name();
            case LATE_NIGHT -> NI.name();
        };
    }
}
