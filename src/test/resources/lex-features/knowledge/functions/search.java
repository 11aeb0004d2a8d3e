import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.conversation.IntentState;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;

/** Takes the place of a search service. */
class Search implements RequestHandler<LexEvent, LexResponse> {

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        return LexResponse.close(event, IntentState.FULFILLED, "Searched for: " + event.inputTranscript());
    }
}
