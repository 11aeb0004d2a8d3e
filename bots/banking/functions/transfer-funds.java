import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.conversation.IntentState;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;
import java.math.BigDecimal;
import java.util.Map;

/** Transfers money. The bank is superstitious: an amount of 13 fails, which shows what a failure is like. */
class TransferFunds implements RequestHandler<LexEvent, LexResponse> {

    private static final BigDecimal UNLUCKY = new BigDecimal(13);

    private static final Map<String, String> AT_FIRST =
            Map.of("checking", "1250.50", "savings", "8300.00", "credit card", "-320.75");

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        BigDecimal amount = new BigDecimal(event.slot("Amount").orElseThrow());
        if (amount.compareTo(UNLUCKY) == 0) {
            throw new IllegalStateException("the bank does not transfer 13 dollars");
        }
        String from = event.slot("FromAccount").orElseThrow();
        String to = event.slot("ToAccount").orElseThrow();
        String left = balance(event, from).subtract(amount).toPlainString();
        return LexResponse.close(event, IntentState.FULFILLED)
                .withSessionAttribute("balance " + from, left)
                .withSessionAttribute("balance " + to, balance(event, to).add(amount).toPlainString())
                .withSessionAttribute("balance", left);
    }

    private static BigDecimal balance(LexEvent event, String account) {
        return new BigDecimal(event.sessionAttribute("balance " + account).orElse(AT_FIRST.get(account)));
    }
}
