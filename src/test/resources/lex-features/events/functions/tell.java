import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Delegates, and tells in session attributes what stands in the event at the places that the attribute "tell" names. */
class Tell implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        Map<?, ?> state = (Map<?, ?>) event.get("sessionState");
        Map<Object, Object> attributes = new LinkedHashMap<>((Map<?, ?>) state.get("sessionAttributes"));
        for (String place : String.valueOf(attributes.get("tell")).split(" ")) {
            attributes.put(place, shown(at(event, place)));
        }
        return Map.of(
                "sessionState",
                Map.of(
                        "dialogAction", Map.of("type", "Delegate"),
                        "intent", state.get("intent"),
                        "sessionAttributes", attributes));
    }

    private static Object at(Object event, String place) {
        Object found = event;
        for (String name : place.split("\\.")) {
            if (found instanceof Map<?, ?> members && members.containsKey(name)) {
                found = members.get(name);
            } else if (found instanceof List<?> items && name.matches("\\d+") && Integer.parseInt(name) < items.size()) {
                found = items.get(Integer.parseInt(name));
            } else {
                return "absent";
            }
        }
        return found;
    }

    /** A confidence may change with the model; that it is a number does not. */
    private static String shown(Object found) {
        if (found == null) {
            return "null";
        }
        return found instanceof Number ? "number" : found instanceof Map<?, ?> ? "object" : found.toString();
    }
}
