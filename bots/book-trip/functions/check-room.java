import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;

/**
 * Looks at what is known of a room while the bot asks for the rest. Dates are compared with the session attribute {@code today}
 * if the client sets it: the day at the hotel is not the day of this machine.
 */
class CheckRoom implements RequestHandler<LexEvent, LexResponse> {

    private static final double MOST_NIGHTS = 30;

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        if (nights(event) > MOST_NIGHTS) {
            return askAgain(event, "Nights", "We can book at most 30 nights. How many will it be?");
        }
        if (nights(event) < 1) {
            return askAgain(event, "Nights", "It has to be one night at least. How many will it be?");
        }
        if (isOver(event)) {
            return askAgain(event, "CheckIn", "That day is over. Which day will you arrive?");
        }
        return LexResponse.delegate(event);
    }

    private static double nights(LexEvent event) {
        return event.slot("Nights").map(Double::parseDouble).orElse(1.0);
    }

    /** ISO dates sort as text. */
    private static boolean isOver(LexEvent event) {
        String today = event.sessionAttribute("today").orElse("");
        return event.slot("CheckIn").filter(day -> day.compareTo(today) < 0).isPresent();
    }

    private static LexResponse askAgain(LexEvent event, String slot, String question) {
        return LexResponse.elicitSlot(event, slot, question).withoutSlot(slot);
    }
}
