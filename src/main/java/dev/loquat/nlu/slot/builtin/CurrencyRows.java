package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.text.Token;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What names a currency: the categories {@code currency-name} ("dollars", "Canadian dollars"), {@code currency-sign} ("$"),
 * {@code currency-code} ("EUR", "MUSD" for a million of them) and {@code coin}, each a {@link MeasureUnit} whose factor is what one
 * of it is worth in the currency that it names.
 */
final class CurrencyRows {

    private static final Currencies CURRENCIES = new Currencies();

    /** Financial reports count in thousands and millions of these: "30 MUSD", "120 KEUR". */
    private static final List<String> COUNTED_IN_MILLIONS = List.of(
            "usd", "eur", "gbp", "aud", "cad", "nzd", "chf", "jpy", "cny", "sek", "nok", "dkk", "inr", "hkd", "sgd",
            "krw", "brl", "mxn", "zar", "rub", "pln", "ils", "try");

    /** Coins of one country wherever they are spoken of; the others are of the user's. */
    private static final Map<String, String> HUNDREDTHS = Map.ofEntries(
            Map.entry("GBP", "pence"),
            Map.entry("INR", "(paise|paisa|paisas)"),
            Map.entry("RUB", "(kopek|kopeks|kopeck|kopecks|copeck|copecks)"),
            Map.entry("DEM", "(pfennig|pfennigs)"),
            Map.entry("PLN", "(grosz|groszy|groszes)"),
            Map.entry("CNY", "fen"),
            Map.entry("THB", "(satang|satangs)"),
            Map.entry("BGN", "(stotinka|stotinkas|stotinki)"),
            Map.entry("EGP", "(piaster|piasters|piastre|piastres)"),
            Map.entry("SAR", "(halala|halalas)"),
            Map.entry("GHS", "(pesewa|pesewas)"),
            Map.entry("NGN", "kobo"),
            Map.entry("ILS", "(agora|agoras|agorot)"),
            Map.entry("CZK", "(haler|halers)"),
            Map.entry("TRY", "(kurus|kuruş)"),
            Map.entry("GEL", "tetri"));

    private static final Map<String, MeasureUnit> BY_CODE = byCode();

    private CurrencyRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        CURRENCIES.names().forEach((name, code) -> grammar.constant("currency-name", name, unit(code)));
        CURRENCIES.nouns().keySet().forEach(noun -> {
            noun(grammar, noun, noun);
            noun(grammar, noun, noun + "s");
        });
        CURRENCIES.signs().forEach((sign, code) -> sign(grammar, sign, code));
        grammar.token("currency-code", CurrencyRows::code);
        addCoins(grammar);
    }

    private static MeasureUnit unit(String code) {
        return MeasureUnit.of(code, Dimension.MONEY);
    }

    private static void noun(Grammar.Builder<BuiltinContext> grammar, String noun, String word) {
        String formal = noun.equals("buck") ? "dollar" : noun;
        grammar.row(
                "currency-name",
                word,
                (parts, context) -> Optional.of(unit(CURRENCIES.code(formal, context.region()))));
    }

    private static void sign(Grammar.Builder<BuiltinContext> grammar, String sign, String code) {
        boolean isDollar = sign.equals("$");
        Optional<MeasureUnit> meaning = Optional.of(unit(code));
        grammar.row(
                isDollar || !Character.isLetter(sign.charAt(sign.length() - 1)) ? "currency-sign" : "currency-letters",
                sign,
                (parts, context) ->
                        isDollar ? Optional.of(unit(dollarOf(context))) : isWhole(parts) ? meaning : Optional.empty());
    }

    /** "A$", not the article in "a $ 300 million contract"; "C $" is found in print. */
    private static boolean isWhole(Parts parts) {
        return parts.isGlued()
                || parts.first().length() > 1
                || parts.first().equals("c")
                || parts.first().equals("u");
    }

    private static Map<String, MeasureUnit> byCode() {
        Map<String, MeasureUnit> units = new HashMap<>();
        Currency.getAvailableCurrencies().forEach(currency -> {
            String code = currency.getCurrencyCode();
            units.put(code.toLowerCase(Locale.ROOT), unit(code));
        });
        units.put("btc", unit("BTC"));
        units.put("xbt", unit("BTC"));
        units.put("eth", unit("ETH"));
        for (String code : COUNTED_IN_MILLIONS) {
            String upper = code.toUpperCase(Locale.ROOT);
            units.put("k" + code, new MeasureUnit(upper, Dimension.MONEY, BigDecimal.TEN.pow(3)));
            units.put("m" + code, new MeasureUnit(upper, Dimension.MONEY, BigDecimal.TEN.pow(6)));
        }
        return units;
    }

    private static Optional<MeasureUnit> code(Token token) {
        Optional<MeasureUnit> unit = Optional.ofNullable(BY_CODE.get(token.normal()));
        return unit.filter(found -> !Currencies.isLikeWord(token.normal()) || isUpperCase(token.text()));
    }

    private static boolean isUpperCase(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static void addCoins(Grammar.Builder<BuiltinContext> grammar) {
        hundredth(grammar, "(cent|cents|¢|penny|pennies|centavo|centavos|centime|centimes|øre|öre|sen|sens)");
        HUNDREDTHS.forEach((code, names) -> hundredth(grammar, names, code));
        grammar.row("hundredth", "c", (parts, context) -> Optional.of(coin(context, "0.01")));
        americanCoin(grammar, "coin", "(nickel|nickels)", "0.05");
        americanCoin(grammar, "coin", "(dime|dimes)", "0.10");
        americanCoin(grammar, "quarter", "(quarter|quarters)", "0.25");
        grammar.row("grand", "(grand|grands)", (parts, context) -> Optional.of(grand(context)));
    }

    private static void hundredth(Grammar.Builder<BuiltinContext> grammar, String names) {
        grammar.row("coin", names, (parts, context) -> Optional.of(coin(context, "0.01")))
                .row("hundredth", names, (parts, context) -> Optional.of(coin(context, "0.01")));
    }

    private static void hundredth(Grammar.Builder<BuiltinContext> grammar, String names, String code) {
        MeasureUnit coin = new MeasureUnit(code, Dimension.MONEY, new BigDecimal("0.01"));
        grammar.constant("coin", names, coin).constant("hundredth", names, coin);
    }

    private static MeasureUnit coin(BuiltinContext context, String worth) {
        return new MeasureUnit(CURRENCIES.codeOf(context.region()), Dimension.MONEY, new BigDecimal(worth));
    }

    private static void americanCoin(
            Grammar.Builder<BuiltinContext> grammar, String category, String names, String worth) {
        grammar.row(
                category,
                names,
                (parts, context) ->
                        Optional.of(new MeasureUnit(dollarOf(context), Dimension.MONEY, new BigDecimal(worth))));
    }

    /** A thousand pounds in Britain, dollars elsewhere. */
    private static MeasureUnit grand(BuiltinContext context) {
        String code = context.region().equals("GB") ? "GBP" : dollarOf(context);
        return new MeasureUnit(code, Dimension.MONEY, BigDecimal.TEN.pow(3));
    }

    private static String dollarOf(BuiltinContext context) {
        return CURRENCIES.code("dollar", context.region());
    }

    /** The currency of the user's country. */
    static MeasureUnit own(BuiltinContext context) {
        return unit(CURRENCIES.codeOf(context.region()));
    }
}
