import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.conversation.IntentState;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;

/** Has no table for more than eight, and table seven for everybody else. */
class Desk implements RequestHandler<LexEvent, LexResponse> {

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        if (!event.asksForNextStep()) {
            return event.intent().name().equals("Ask")
                    ? LexResponse.close(event, IntentState.FULFILLED, "The desk says hello.")
                    : LexResponse.delegate(event).withSessionAttribute("table", "7");
        }
        boolean isTooMany = event.slot("Guests").map(Integer::parseInt).orElse(0) > 8;
        return isTooMany
                ? LexResponse.elicitSlot(event, "Guests", "We have eight chairs. For how many?").withoutSlot("Guests")
                : LexResponse.delegate(event);
    }
}
