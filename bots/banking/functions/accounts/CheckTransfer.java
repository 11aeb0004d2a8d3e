import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;
import java.math.BigDecimal;
import java.util.Optional;

/** Sees to it that a transfer is possible before the bot asks whether it shall be made. */
class CheckTransfer implements RequestHandler<LexEvent, LexResponse> {

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
        if (from.isPresent() && amount.isPresent()) {
            return checkFunds(event, from.get(), amount.get());
        }
        return LexResponse.delegate(event);
    }

    private static LexResponse checkFunds(LexEvent event, String from, BigDecimal amount) {
        BigDecimal balance = Accounts.balance(event, from);
        if (amount.compareTo(balance) <= 0) {
            return LexResponse.delegate(event);
        }
        if (balance.signum() <= 0) {
            return askAgain(event, "FromAccount", "There is no money in " + from + ". From which account shall I take it?");
        }
        String only = "There are only " + balance + " dollars in " + from + ".";
        return askAgain(event, "Amount", only + " How many dollars shall I transfer?");
    }

    private static LexResponse askAgain(LexEvent event, String slot, String question) {
        return LexResponse.elicitSlot(event, slot, question).withoutSlot(slot);
    }
}
