package dev.loquat.dialog;

import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a turn has come through so far.
 *
 * @param steps how many steps the bot's author has had it take
 * @param isHooked whether a dialog function has had its word
 * @param isForeseen whether the turn only finds out what would happen: dialog functions are not called
 * @param isMissed whether what the user said was neither an answer nor an intent
 * @param left the intents that steps have led away from, the latest first
 * @param called where functions have been called, and with what
 */
record Trail(
        int steps,
        boolean isHooked,
        boolean isForeseen,
        boolean isMissed,
        List<SessionIntent> left,
        List<Called> called) {

    static final Trail NONE = new Trail(0, false, false, false, List.of(), List.of());

    Trail {
        left = List.copyOf(left);
        called = List.copyOf(called);
    }

    /**
     * A call of a function.
     *
     * @param function its name
     * @param point where it was called
     * @param session what it was told
     */
    record Called(String function, Point point, SessionState session) {}

    Trail stepped() {
        return new Trail(steps + 1, isHooked, isForeseen, isMissed, left, called);
    }

    Trail hooked() {
        return new Trail(steps, true, isForeseen, isMissed, left, called);
    }

    Trail foreseen() {
        return new Trail(steps, isHooked, true, isMissed, left, called);
    }

    Trail missed() {
        return new Trail(steps, isHooked, isForeseen, true, left, called);
    }

    Trail leaving(SessionIntent intent) {
        return new Trail(steps, isHooked, isForeseen, isMissed, before(intent, left), called);
    }

    Trail calling(Called call) {
        return new Trail(steps, isHooked, isForeseen, isMissed, left, before(call, called));
    }

    private static <T> List<T> before(T latest, List<T> others) {
        return Stream.concat(Stream.of(latest), others.stream()).toList();
    }
}
