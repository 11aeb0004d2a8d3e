import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.conversation.IntentState;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;

/** Looks at what is known of a car while the bot asks for the rest. */
class CheckCar implements RequestHandler<LexEvent, LexResponse> {

    private static final double YOUNGEST_DRIVER = 21;

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        if (event.slot("DriverAge").map(Double::parseDouble).orElse(YOUNGEST_DRIVER) < YOUNGEST_DRIVER) {
            return LexResponse.close(event, IntentState.FAILED, "I am sorry, drivers have to be 21 or older.");
        }
        if (returnsTooEarly(event)) {
            String question = "The car cannot come back before it is picked up. On which day do you bring it back?";
            return LexResponse.elicitSlot(event, "ReturnDate", question).withoutSlot("ReturnDate");
        }
        return LexResponse.delegate(event);
    }

    /** ISO dates sort as text; a date that is not known yet is early enough. */
    private static boolean returnsTooEarly(LexEvent event) {
        String pickUp = event.slot("PickUpDate").orElse("");
        return event.slot("ReturnDate").filter(day -> day.compareTo(pickUp) < 0).isPresent();
    }
}
