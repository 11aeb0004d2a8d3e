import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Answers with the JSON that the request attribute "answer" holds; without one it delegates. The attribute "padding" makes the answer
 * longer by so many characters.
 */
class Answer implements RequestHandler<Map<String, Object>, Object> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DELEGATE = "{\"sessionState\": {\"dialogAction\": {\"type\": \"Delegate\"}}}";

    @Override
    public Object handleRequest(Map<String, Object> event, Context context) {
        String answer = attribute(event, "answer", DELEGATE);
        int padding = Integer.parseInt(attribute(event, "padding", "0"));
        try {
            return padding == 0
                    ? JSON.readValue(answer, Object.class)
                    : ((ObjectNode) JSON.readTree(answer)).put("padding", "x".repeat(padding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String attribute(Map<String, Object> event, String name, String otherwise) {
        Object value = event.get("requestAttributes") instanceof Map<?, ?> attributes ? attributes.get(name) : null;
        return value == null ? otherwise : value.toString();
    }
}
