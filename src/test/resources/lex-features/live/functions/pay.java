import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.conversation.IntentState;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes as long as the file that the session attribute "until" names is not there. */
class Pay implements RequestHandler<LexEvent, LexResponse> {

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        try {
            while (event.sessionAttribute("until").filter(file -> !Files.exists(Path.of(file))).isPresent()) {
                Thread.sleep(5);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return LexResponse.close(event, IntentState.FULFILLED);
    }
}
