package dev.loquat.dialog;

import dev.loquat.bot.CodeHook;
import dev.loquat.bot.Confirmation;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Outcome;
import dev.loquat.bot.Slot;
import java.util.Optional;

/**
 * A point on the way through an intent at which the bot's author may have said what follows.
 *
 * @param event what has happened
 * @param slot the slot that it has happened to; empty for what concerns the whole intent
 * @param isHooked whether the function of the point has been called
 * @param isSilent whether what the bot would say here has been said in other words, or is not wanted
 */
record Point(Event event, Optional<String> slot, boolean isHooked, boolean isSilent) {

    /** What can happen to an intent. */
    enum Event {
        /** It begins. */
        BEGUN,
        /** A slot has got its value. */
        CAPTURED,
        /** A slot has not got one, and the retries are used up. */
        NOT_CAPTURED,
        /** The user has said yes. */
        CONFIRMED,
        /** The user has said no. */
        DECLINED,
        /** The user has said neither, and the retries are used up. */
        NOT_CONFIRMED,
        /** The fulfillment has succeeded. */
        FULFILLED,
        /** The fulfillment has failed. */
        NOT_FULFILLED,
        /** The fulfillment took too long. */
        TIMED_OUT,
        /** It ends well. */
        CLOSING,
        /** A question is about to be asked. */
        ASKING,
        /** Anything else: the intent goes on from where its state says that it is. */
        ONGOING
    }

    static Point of(Event event) {
        return new Point(event, Optional.empty(), false, false);
    }

    static Point of(Event event, String slot) {
        return new Point(event, Optional.of(slot), false, false);
    }

    Point hooked() {
        return new Point(event, slot, true, isSilent);
    }

    Point silent(boolean silent) {
        return new Point(event, slot, isHooked, silent);
    }

    /** What the author has said. */
    Outcome outcome(Intent intent) {
        return switch (event) {
            case BEGUN -> intent.initialResponse().outcome();
            case CAPTURED -> slot(intent).map(one -> one.capture().captured()).orElse(Outcome.NONE);
            case NOT_CAPTURED ->
                slot(intent).map(one -> one.capture().failure()).orElse(Outcome.NONE);
            case CONFIRMED ->
                intent.confirmation().map(Confirmation::confirmation).orElse(Outcome.NONE);
            case DECLINED ->
                intent.confirmation().map(Confirmation::declination).orElse(Outcome.NONE);
            case NOT_CONFIRMED ->
                intent.confirmation().map(Confirmation::failure).orElse(Outcome.NONE);
            case FULFILLED -> intent.fulfillment().success();
            case NOT_FULFILLED -> intent.fulfillment().failure();
            case TIMED_OUT -> intent.fulfillment().timeout();
            case CLOSING -> intent.closing().isActive() ? intent.closing().outcome() : Outcome.NONE;
            case ASKING, ONGOING -> Outcome.NONE;
        };
    }

    /** Where the dialog function may be called. */
    Optional<CodeHook> hook(Intent intent) {
        return switch (event) {
            case BEGUN -> intent.initialResponse().hook();
            case CAPTURED, NOT_CAPTURED ->
                slot(intent).flatMap(one -> one.capture().hook());
            case CONFIRMED, DECLINED, NOT_CONFIRMED -> intent.confirmation().flatMap(Confirmation::hook);
            case FULFILLED, NOT_FULFILLED, TIMED_OUT, CLOSING, ASKING, ONGOING -> Optional.empty();
        };
    }

    private Optional<Slot> slot(Intent intent) {
        return slot.flatMap(intent::slot);
    }
}
