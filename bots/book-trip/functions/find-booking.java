import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.conversation.IntentState;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;
import java.util.Optional;

/** Finds what was booked in this session. */
class FindBooking implements RequestHandler<LexEvent, LexResponse> {

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        String reference = event.slot("Reference").orElseThrow();
        return booking(event, "hotel", reference)
                .or(() -> booking(event, "car", reference))
                .map(found -> LexResponse.close(event, IntentState.FULFILLED).withSessionAttribute("booking", found))
                .orElseGet(() -> LexResponse.close(event, IntentState.FAILED, "I find no booking " + reference + "."));
    }

    private static Optional<String> booking(LexEvent event, String kind, String reference) {
        return event.sessionAttribute(kind + "Reference")
                .filter(reference::equalsIgnoreCase)
                .flatMap(known -> event.sessionAttribute(kind + "Summary"));
    }
}
