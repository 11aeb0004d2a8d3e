import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.conversation.IntentState;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;

/** Cancels an appointment and forgets it if it was made in this session. */
class CancelAppointment implements RequestHandler<LexEvent, LexResponse> {

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        LexResponse cancelled = LexResponse.close(event, IntentState.FULFILLED);
        boolean isOurs = event.slot("Number").equals(event.sessionAttribute("appointment"));
        return isOurs ? cancelled.withoutSessionAttribute("appointment") : cancelled;
    }
}
