import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Sees to it that a transfer is possible before the bot asks whether it shall be made. */
class CheckTransfer implements RequestHandler<LexEvent, LexResponse> {

    private static final Map<String, String> AT_FIRST =
            Map.of("checking", "1250.50", "savings", "8300.00", "credit card", "-320.75");

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        Optional<String> from = event.slot("FromAccount");
        if (from.isPresent() && from.equals(event.slot("ToAccount"))) {
            return askAgain(event, "ToAccount", "The money is there already. To which other account shall it go?");
        }
        Optional<BigDecimal> amount = event.slot("Amount").map(BigDecimal::new);
        if (amount.filter(dollars -> dollars.signum() <= 0).isPresent()) {
            return askAgain(event, "Amount", "It has to be more than nothing. How many dollars shall I transfer?");
        }
        if (from.isPresent() && amount.isPresent() && amount.get().compareTo(balance(event, from.get())) > 0) {
            String only = "There are only " + balance(event, from.get()) + " dollars in " + from.get() + ".";
            return askAgain(event, "Amount", only + " How many dollars shall I transfer?");
        }
        return LexResponse.delegate(event);
    }

    private static BigDecimal balance(LexEvent event, String account) {
        return new BigDecimal(event.sessionAttribute("balance " + account).orElse(AT_FIRST.get(account)));
    }

    private static LexResponse askAgain(LexEvent event, String slot, String question) {
        return LexResponse.elicitSlot(event, slot, question).withoutSlot(slot);
    }
}
