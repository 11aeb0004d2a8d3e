import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.conversation.IntentState;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;
import java.math.BigDecimal;

/** Transfers money. The bank is superstitious: an amount of 13 fails, which shows what a failure is like. */
class TransferFunds implements RequestHandler<LexEvent, LexResponse> {

    private static final BigDecimal UNLUCKY = new BigDecimal(13);

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        BigDecimal amount = new BigDecimal(event.slot("Amount").orElseThrow());
        if (amount.compareTo(UNLUCKY) == 0) {
            throw new IllegalStateException("the bank does not transfer 13 dollars");
        }
        String from = event.slot("FromAccount").orElseThrow();
        String to = event.slot("ToAccount").orElseThrow();
        String left = Accounts.balance(event, from).subtract(amount).toPlainString();
        String received = Accounts.balance(event, to).add(amount).toPlainString();
        return LexResponse.close(event, IntentState.FULFILLED)
                .withSessionAttribute(Accounts.attribute(from), left)
                .withSessionAttribute(Accounts.attribute(to), received)
                .withSessionAttribute("balance", left);
    }
}
