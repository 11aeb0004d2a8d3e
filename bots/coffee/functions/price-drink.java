import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says an order back in words and knows its price, as soon as the drink and its size are known. */
class PriceDrink implements RequestHandler<LexEvent, LexResponse> {

    private static final Map<String, Integer> CENTS = Map.of(
            "coffee",
            200,
            "latte",
            300,
            "cappuccino",
            300,
            "mocha",
            400,
            "americano",
            250,
            "espresso",
            200,
            "flat white",
            300,
            "macchiato",
            250,
            "affogato",
            400,
            "tea",
            200);

    private static final Map<String, Integer> SIZE_CENTS = Map.of("small", 0, "medium", 50, "large", 100);

    private static final Map<String, Integer> MILK_CENTS = Map.of("oat", 50, "soy", 50, "almond", 50);

    private static final Map<String, Integer> SHOT_CENTS = Map.of("double", 50, "triple", 100, "quadruple", 150);

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        Optional<String> drink = event.slot("Drink");
        if (drink.isPresent() && isTooMuch(event)) {
            String question = "An espresso with four shots is no drink for milk. What would you like to drink instead?";
            return LexResponse.elicitSlot(event, "Drink", question).withoutSlot("Drink");
        }
        if (drink.isEmpty() || event.slot("Size").isEmpty()) {
            return LexResponse.delegate(event);
        }
        return LexResponse.delegate(event)
                .withSessionAttribute("order", inWords(event))
                .withSessionAttribute("price", price(event));
    }

    private static boolean isTooMuch(LexEvent event) {
        boolean isStrong = event.slot("Drink").filter("espresso"::equals).isPresent()
                && event.slot("Shots").filter("quadruple"::equals).isPresent();
        return isStrong && event.slot("Milk").filter(milk -> !milk.equals("no")).isPresent();
    }

    private static String inWords(LexEvent event) {
        List<String> words = new ArrayList<>();
        words.add("a " + event.slot("Size").orElseThrow());
        event.slot("Roast").ifPresent(roast -> words.add(roast + " roast"));
        event.slot("Shots").ifPresent(shots -> words.add(shots + " shot"));
        event.slot("Flavor").ifPresent(words::add);
        words.add(event.slot("Drink").orElseThrow());
        List<String> additions = new ArrayList<>();
        event.slot("Milk").ifPresent(milk -> additions.add(milk.equals("cream") ? milk : milk + " milk"));
        event.slot("Sugar").ifPresent(sugar -> additions.add(sugar + " sugar"));
        return String.join(" ", words) + (additions.isEmpty() ? "" : " with " + String.join(" and ", additions));
    }

    private static String price(LexEvent event) {
        int cents = CENTS.get(event.slot("Drink").orElseThrow())
                + SIZE_CENTS.get(event.slot("Size").orElseThrow())
                + event.slot("Milk")
                        .map(milk -> MILK_CENTS.getOrDefault(milk, 0))
                        .orElse(0)
                + event.slot("Shots")
                        .map(shots -> SHOT_CENTS.getOrDefault(shots, 0))
                        .orElse(0)
                + event.slot("Flavor").map(flavor -> 50).orElse(0);
        return String.format(Locale.ROOT, "%.2f", cents / 100.0);
    }
}
