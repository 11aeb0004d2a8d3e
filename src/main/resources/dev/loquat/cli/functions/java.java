import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.conversation.IntentState;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;

/** A function of a bot. It is called while the bot asks, as a dialog hook, and when all is known, for the fulfillment. */
class Function implements RequestHandler<LexEvent, LexResponse> {

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        context.getLogger().log("the user said: " + event.inputTranscript());
        if (event.asksForNextStep()) {
            return LexResponse.delegate(event);
        }
        return LexResponse.close(event, IntentState.FULFILLED).withSessionAttribute("reference", event.sessionId());
    }
}
