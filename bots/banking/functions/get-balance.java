import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.conversation.IntentState;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;
import java.util.Map;

/** Tells what is in an account: what transfers of this session have left there, else what it began with. */
class GetBalance implements RequestHandler<LexEvent, LexResponse> {

    private static final Map<String, String> AT_FIRST =
            Map.of("checking", "1250.50", "savings", "8300.00", "credit card", "-320.75");

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        String account = event.slot("Account").orElseThrow();
        String balance = event.sessionAttribute("balance " + account).orElse(AT_FIRST.get(account));
        return LexResponse.close(event, IntentState.FULFILLED).withSessionAttribute("balance", balance);
    }
}
