package dev.loquat.nlu.time;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A time of the day as it was said.
 *
 * @param hour 0 to 23, or of the dial, 1 to 12
 * @param minute 0 to 59
 * @param second 0 to 59
 * @param grain whether only the hour, the minute too, or the second was said
 * @param onDial whether the hour may be before or after noon
 */
public record TimeOfDay(int hour, int minute, int second, Grain grain, boolean onDial) implements Recurring {

    private static final int NOON = 12;

    /** An hour; what is over twelve or zero is of the day in any case. */
    public static TimeOfDay hour(int hour, boolean onDial) {
        return new TimeOfDay(hour % 24, 0, 0, Grain.HOUR, onDial && hour >= 1 && hour <= NOON);
    }

    /** The same with a minute. */
    public TimeOfDay withMinute(int newMinute) {
        return new TimeOfDay(hour, newMinute, 0, Grain.MINUTE, onDial);
    }

    /** The same with a second. */
    public TimeOfDay withSecond(int newSecond) {
        return new TimeOfDay(hour, minute, newSecond, Grain.SECOND, onDial);
    }

    /** The same, meant to the minute. */
    public TimeOfDay toTheMinute() {
        return grain == Grain.HOUR ? withMinute(0) : this;
    }

    /** The same as the clock of a station would show it. */
    public TimeOfDay ofDay() {
        return new TimeOfDay(hour, minute, second, grain, false);
    }

    /** The same in a part of the day; what is certain already stays. */
    public TimeOfDay in(DayPart part) {
        return onDial ? new TimeOfDay(part.hourOfDay(hour), minute, second, grain, false) : this;
    }

    /** The same in a part of the day that was said with it: seven of "07:00 pm" is none of the morning. */
    public TimeOfDay typedIn(DayPart part) {
        boolean isOnDial = onDial || (hour >= 1 && hour < NOON && part.isAfterNoon());
        return new TimeOfDay(hour, minute, second, grain, isOnDial).in(part);
    }

    /** So many minutes later or, when negative, earlier, within an hour. */
    public TimeOfDay plusMinutes(int minutes) {
        int total = minute + minutes;
        int carry = Math.floorDiv(total, 60);
        int shifted = onDial ? Math.floorMod(hour + carry - 1, NOON) + 1 : Math.floorMod(hour + carry, 24);
        return new TimeOfDay(shifted, Math.floorMod(total, 60), 0, Grain.MINUTE, onDial);
    }

    /** The beginning of a range: in the half of the day of its end, when it is said only there and comes before it. */
    public TimeOfDay beside(TimeOfDay end) {
        if (!onDial || end.onDial) {
            return this;
        }
        TimeOfDay sameHalf = atHour(hour % NOON + (end.hour >= NOON ? NOON : 0));
        TimeOfDay otherHalf = atHour(hour % NOON + (end.hour >= NOON ? 0 : NOON));
        return sameHalf.minutes() < end.minutes() ? sameHalf : otherHalf;
    }

    /** The end of a range: in the half of the day of its beginning or the one behind it. */
    public TimeOfDay behind(TimeOfDay start) {
        if (!onDial || start.onDial) {
            return this;
        }
        TimeOfDay sameHalf = atHour(hour % NOON + (start.hour >= NOON ? NOON : 0));
        TimeOfDay otherHalf = atHour(hour % NOON + (start.hour >= NOON ? 0 : NOON));
        return sameHalf.minutes() > start.minutes() ? sameHalf : otherHalf;
    }

    private int minutes() {
        return 60 * hour + minute;
    }

    /** All that it may be on the clock of a station: morning before evening, but noon before midnight. */
    public List<TimeOfDay> possible() {
        if (!onDial) {
            return List.of(this);
        }
        TimeOfDay first = atHour(hour);
        TimeOfDay second = atHour((hour + NOON) % 24);
        return List.of(first, second);
    }

    /** As {@code HH:mm}. */
    public String written() {
        return String.format(Locale.ROOT, "%02d:%02d", hour, minute);
    }

    @Override
    public Grain cycle() {
        return Grain.DAY;
    }

    @Override
    public Stream<Stretch> in(LocalDateTime cycleStart) {
        int early = onDial ? hour % NOON : hour;
        Stream<Stretch> first = Stream.of(at(cycleStart, early));
        return onDial ? Stream.concat(first, Stream.of(at(cycleStart, early + NOON))) : first;
    }

    private Stretch at(LocalDateTime day, int hourOfDay) {
        return Stretch.of(day.withHour(hourOfDay).withMinute(minute).withSecond(second), grain);
    }

    private TimeOfDay atHour(int hourOfDay) {
        return new TimeOfDay(hourOfDay, minute, second, grain, false);
    }
}
