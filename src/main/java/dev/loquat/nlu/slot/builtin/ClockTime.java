package dev.loquat.nlu.slot.builtin;

import java.util.List;
import java.util.Locale;

/**
 * A time of the day as it was said.
 *
 * @param hour 0 to 23, or of the dial, 1 to 12
 * @param minute 0 to 59
 * @param onDial whether the hour may be before or after noon
 */
record ClockTime(int hour, int minute, boolean onDial) {

    private static final int NOON = 12;

    /** The same in a part of the day; what is certain already stays. */
    ClockTime in(DayPart part) {
        return onDial ? new ClockTime(part.hourOfDay(hour), minute, false) : this;
    }

    /** So many minutes later or, when negative, earlier, within an hour. */
    ClockTime plusMinutes(int minutes) {
        int total = minute + minutes;
        int carry = Math.floorDiv(total, 60);
        int shifted = onDial ? Math.floorMod(hour + carry - 1, NOON) + 1 : Math.floorMod(hour + carry, 24);
        return new ClockTime(shifted, Math.floorMod(total, 60), onDial);
    }

    /** All that it may be, as {@code HH:mm}: morning before evening, but noon before midnight. */
    List<String> written() {
        if (!onDial) {
            return List.of(written(hour));
        }
        return hour == NOON ? List.of(written(NOON), written(0)) : List.of(written(hour), written(hour + NOON));
    }

    private String written(int hourOfDay) {
        return String.format(Locale.ROOT, "%02d:%02d", hourOfDay, minute);
    }
}
