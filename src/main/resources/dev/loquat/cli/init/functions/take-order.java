import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.conversation.IntentState;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;
import java.util.Map;

/**
 * Takes an order and says what it costs. It is an ordinary Lambda function of Amazon Lex V2; it is compiled anew when this file
 * changes.
 */
class TakeOrder implements RequestHandler<LexEvent, LexResponse> {

    private static final Map<String, Integer> DOLLARS = Map.of("small", 8, "medium", 10, "large", 13);

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        String size = event.slot("Size").orElseThrow();
        // Without a message of its own, the bot says the closing of the intent, where [price] stands for this
        // attribute.
        return LexResponse.close(event, IntentState.FULFILLED)
                .withSessionAttribute("price", String.valueOf(DOLLARS.get(size)));
    }
}
