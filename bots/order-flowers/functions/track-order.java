import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.conversation.IntentState;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;

/** Tells how far an order is: even numbers are ready, odd ones are still being arranged. */
class TrackOrder implements RequestHandler<LexEvent, LexResponse> {

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        String number = event.slot("OrderNumber").orElseThrow();
        boolean isReady = Integer.parseInt(number.substring(1)) % 2 == 0;
        return LexResponse.close(event, IntentState.FULFILLED)
                .withSessionAttribute("orderStatus", isReady ? "waiting for you in the shop" : "still being arranged");
    }
}
