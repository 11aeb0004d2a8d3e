package dev.loquat.dialog;

import dev.loquat.conversation.SessionIntent;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a turn has come through so far.
 *
 * @param steps how many steps the bot's author has had it take
 * @param isHooked whether a dialog function has had its word
 * @param isForeseen whether the turn only finds out what would happen: dialog functions are not called
 * @param left the intents that steps have led away from, the latest first
 */
record Trail(int steps, boolean isHooked, boolean isForeseen, List<SessionIntent> left) {

    static final Trail NONE = new Trail(0, false, false, List.of());

    Trail {
        left = List.copyOf(left);
    }

    Trail stepped() {
        return new Trail(steps + 1, isHooked, isForeseen, left);
    }

    Trail hooked() {
        return new Trail(steps, true, isForeseen, left);
    }

    Trail foreseen() {
        return new Trail(steps, isHooked, true, left);
    }

    Trail leaving(SessionIntent intent) {
        return new Trail(
                steps,
                isHooked,
                isForeseen,
                Stream.concat(Stream.of(intent), left.stream()).toList());
    }
}
