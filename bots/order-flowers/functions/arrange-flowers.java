import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.conversation.IntentState;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;
import java.util.Locale;
import java.util.Map;

/** Orders the flowers and says what they cost. Prices are in cents, for half a dollar is money too. */
class ArrangeFlowers implements RequestHandler<LexEvent, LexResponse> {

    private static final Map<String, Integer> CENTS =
            Map.of("roses", 400, "lilies", 350, "tulips", 250, "sunflowers", 300, "carnations", 150);

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        if (event.slot("Color").filter("black"::equals).isPresent()) {
            throw new IllegalStateException("the dyer of black flowers does not answer");
        }
        String flower = event.slot("FlowerType").orElseThrow();
        int quantity = (int) Double.parseDouble(event.slot("Quantity").orElseThrow());
        return LexResponse.close(event, IntentState.FULFILLED)
                .withSessionAttribute("flowerPrice", dollars(quantity * CENTS.get(flower)))
                .withSessionAttribute("orderNumber", orderNumber(event, flower, quantity));
    }

    private static String dollars(int cents) {
        return cents % 100 == 0 ? String.valueOf(cents / 100) : String.format(Locale.ROOT, "%.2f", cents / 100.0);
    }

    private static String orderNumber(LexEvent event, String flower, int quantity) {
        String order = quantity
                + flower
                + event.slot("PickupDate").orElseThrow()
                + event.slot("PickupTime").orElse("");
        return "F" + (1000 + Math.floorMod(order.hashCode(), 9000));
    }
}
