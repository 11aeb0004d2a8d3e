import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.conversation.IntentState;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;

/** Tells what is in an account. */
class GetBalance implements RequestHandler<LexEvent, LexResponse> {

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        String account = event.slot("Account").orElseThrow();
        return LexResponse.close(event, IntentState.FULFILLED)
                .withSessionAttribute(
                        "balance", Accounts.balance(event, account).toPlainString());
    }
}
