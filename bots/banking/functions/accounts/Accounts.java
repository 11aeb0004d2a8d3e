import dev.loquat.fulfillment.event.LexEvent;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The balances: what transfers of this session have left, kept in session attributes, else what the accounts began with. A
 * function whose code is a folder is made of all the Java files in it.
 */
final class Accounts {

    private static final Map<String, String> AT_FIRST =
            Map.of("checking", "1250.50", "savings", "8300.00", "credit card", "-320.75");

    private Accounts() {}

    /** The session attribute that holds an account's balance. */
    static String attribute(String account) {
        return "balance " + account;
    }

    static BigDecimal balance(LexEvent event, String account) {
        return new BigDecimal(event.sessionAttribute(attribute(account)).orElse(AT_FIRST.get(account)));
    }
}
