package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Amounts of money: the category {@code money}, a {@link Money}. Needs {@link NumberRows}. */
final class CurrencyRows {

    /** An amount in a currency of ISO 4217. */
    record Money(BigDecimal amount, String currency) {

        /** As Lex writes it: {@code USD 300.00}. */
        String written() {
            return currency + " " + amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
        }
    }

    private CurrencyRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addCurrencies(grammar);
        addCoins(grammar);
        grammar.row("money", "{currency-sign} {positive}", (parts, context) -> money(parts, 1, 0))
                .row("money", "{positive} ({currency}|{currency-sign})", (parts, context) -> money(parts, 0, 1))
                .row("money", "(a|one) {currency}", (parts, context) -> Optional.of(parts.get(0, Money.class)))
                .row("money", "{positive} {coin}", (parts, context) -> money(parts, 0, 1))
                .row("money", "{positive} {currency} [and] {positive} [{coin}]", CurrencyRows::withHundredths)
                .row(
                        "bare-money",
                        "{integer} {integer}",
                        (parts, context) -> Optional.of(new Money(
                                BigDecimal.valueOf(100L * parts.number(0) + parts.number(1)), currencyOf(context))))
                .row(
                        "bare-money",
                        "{positive}",
                        (parts, context) ->
                                Optional.of(new Money(parts.get(0, BigDecimal.class), currencyOf(context))));
    }

    private static void addCurrencies(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row(
                        "currency",
                        "(dollar|dollars|buck|bucks)",
                        (parts, context) -> Optional.of(new Money(BigDecimal.ONE, dollarOf(context))))
                .row(
                        "currency-sign",
                        "$",
                        (parts, context) -> Optional.of(new Money(BigDecimal.ONE, dollarOf(context))));
        currency(grammar, "USD", "(us|u.s.) (dollar|dollars)", "(usd|us$)");
        currency(grammar, "CAD", "canadian (dollar|dollars)", "cad");
        currency(grammar, "AUD", "australian (dollar|dollars)", "aud");
        currency(grammar, "EUR", "(euro|euros)", "(€|eur)");
        currency(grammar, "GBP", "(pound|pounds|quid|pounds sterling)", "(£|gbp)");
        currency(grammar, "INR", "(rupee|rupees)", "(₹|inr)");
        currency(grammar, "JPY", "yen", "(¥|jpy)");
        currency(grammar, "CHF", "(swiss franc|swiss francs|franc|francs)", "chf");
    }

    private static void currency(Grammar.Builder<BuiltinContext> grammar, String code, String names, String signs) {
        Money one = new Money(BigDecimal.ONE, code);
        grammar.constant("currency", names, one).constant("currency-sign", signs, one);
    }

    private static void addCoins(Grammar.Builder<BuiltinContext> grammar) {
        coin(grammar, "(cent|cents|¢|penny|pennies|pence)", "0.01");
        coin(grammar, "(nickel|nickels)", "0.05");
        coin(grammar, "(dime|dimes)", "0.10");
        coin(grammar, "(quarter|quarters)", "0.25");
    }

    private static void coin(Grammar.Builder<BuiltinContext> grammar, String names, String worth) {
        grammar.row(
                "coin", names, (parts, context) -> Optional.of(new Money(new BigDecimal(worth), currencyOf(context))));
    }

    private static Optional<Money> money(Parts parts, int countIndex, int unitIndex) {
        Money unit = parts.get(unitIndex, Money.class);
        return Optional.of(new Money(parts.get(countIndex, BigDecimal.class).multiply(unit.amount()), unit.currency()));
    }

    private static Optional<Money> withHundredths(Parts parts, BuiltinContext context) {
        BigDecimal hundredths = parts.get(2, BigDecimal.class);
        BigDecimal whole = parts.get(0, BigDecimal.class);
        boolean fits = hundredths.compareTo(BigDecimal.valueOf(100)) < 0;
        String currency = parts.get(1, Money.class).currency();
        return fits ? Optional.of(new Money(whole.add(hundredths.movePointLeft(2)), currency)) : Optional.empty();
    }

    private static String dollarOf(BuiltinContext context) {
        return switch (context.region()) {
            case "CA" -> "CAD";
            case "AU" -> "AUD";
            default -> "USD";
        };
    }

    private static String currencyOf(BuiltinContext context) {
        return switch (context.region()) {
            case "GB" -> "GBP";
            case "IN" -> "INR";
            default -> dollarOf(context);
        };
    }
}
