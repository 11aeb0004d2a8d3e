import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Answers with the JSON that the request attribute "answer" holds; without one it delegates. */
class Answer implements RequestHandler<Map<String, Object>, Object> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DELEGATE = "{\"sessionState\": {\"dialogAction\": {\"type\": \"Delegate\"}}}";

    @Override
    public Object handleRequest(Map<String, Object> event, Context context) {
        Object answer = event.get("requestAttributes") instanceof Map<?, ?> attributes ? attributes.get("answer") : null;
        try {
            return JSON.readValue(answer == null ? DELEGATE : answer.toString(), Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
