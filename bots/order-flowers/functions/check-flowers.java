import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at an order while the bot asks for the rest. It takes the event as plain maps, as functions do that were written for
 * Lex without any library.
 */
class CheckFlowers implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        Map<String, Object> sessionState = object(event, "sessionState");
        Map<String, Object> intent = object(sessionState, "intent");
        Map<String, Object> slots = object(intent, "slots");
        if (slot(slots, "Quantity")
                .map(Double::parseDouble)
                .filter(many -> many < 1 || many > 500)
                .isPresent()) {
            return elicit(intent, slots, "Quantity", "A bouquet has 1 to 500 flowers. How many would you like?");
        }
        if (slot(slots, "PickupTime").filter(time -> !isOpenAt(time)).isPresent()) {
            String question = "We are open from 8 in the morning to 7 in the evening. When will you come?";
            return elicit(intent, slots, "PickupTime", question);
        }
        Map<String, Object> attributes = new LinkedHashMap<>(object(sessionState, "sessionAttributes"));
        attributes.put("bouquet", inWords(slots));
        Map<String, Object> goOn = Map.of("type", "Delegate");
        return Map.of("sessionState", Map.of("dialogAction", goOn, "intent", intent, "sessionAttributes", attributes));
    }

    /** What is known of the bouquet: "12 red roses", or "12 roses" if any color will do. */
    private static String inWords(Map<String, Object> slots) {
        return Stream.of("Quantity", "Color", "FlowerType")
                .flatMap(name -> slot(slots, name).stream())
                .collect(Collectors.joining(" "));
    }

    /** Times are HH:mm, which sorts as text; parts of the day such as MO are left to the shop. */
    private static boolean isOpenAt(String time) {
        return !time.contains(":") || time.compareTo("08:00") >= 0 && time.compareTo("19:00") <= 0;
    }

    private static Map<String, Object> elicit(
            Map<String, Object> intent, Map<String, Object> slots, String slot, String question) {
        Map<String, Object> emptied = new LinkedHashMap<>(slots);
        emptied.put(slot, null);
        Map<String, Object> changed = new LinkedHashMap<>(intent);
        changed.put("slots", emptied);
        return Map.of(
                "sessionState",
                Map.of("dialogAction", Map.of("type", "ElicitSlot", "slotToElicit", slot), "intent", changed),
                "messages",
                List.of(Map.of("contentType", "PlainText", "content", question)));
    }

    private static Optional<String> slot(Map<String, Object> slots, String name) {
        return Optional.ofNullable(slots.get(name))
                .map(slot -> object((Map<?, ?>) slot, "value").get("interpretedValue"))
                .map(String::valueOf);
    }

    @SuppressWarnings("unchecked") // a JSON object always has texts as keys
    private static Map<String, Object> object(Map<?, ?> parent, String key) {
        Object value = parent.get(key);
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
