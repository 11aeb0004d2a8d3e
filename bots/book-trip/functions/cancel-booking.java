import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.conversation.IntentState;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;
import java.util.List;

/** Cancels what was booked in this session. */
class CancelBooking implements RequestHandler<LexEvent, LexResponse> {

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        String reference = event.slot("Reference").orElseThrow();
        for (String kind : List.of("hotel", "car")) {
            if (event.sessionAttribute(kind + "Reference")
                    .filter(reference::equalsIgnoreCase)
                    .isPresent()) {
                return LexResponse.close(event, IntentState.FULFILLED)
                        .withoutSessionAttribute(kind + "Reference")
                        .withoutSessionAttribute(kind + "Summary")
                        .withoutSessionAttribute(kind + "Price");
            }
        }
        return LexResponse.close(event, IntentState.FAILED, "I find no booking " + reference + ".");
    }
}
