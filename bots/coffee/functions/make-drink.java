import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.conversation.IntentState;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;

/** Makes the drink. The machine for ice cream is broken, which shows what a failure is like. */
class MakeDrink implements RequestHandler<LexEvent, LexResponse> {

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        if (event.slot("Drink").filter("affogato"::equals).isPresent()) {
            throw new IllegalStateException("the ice-cream machine is broken");
        }
        String order = event.sessionAttribute("order").orElseThrow();
        return LexResponse.close(event, IntentState.FULFILLED).withSessionAttribute("number", number(order));
    }

    /** The number on the cup follows from the order. */
    private static String number(String order) {
        return String.valueOf(1 + Math.floorMod(order.hashCode(), 99));
    }
}
