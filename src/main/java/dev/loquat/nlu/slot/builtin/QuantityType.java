package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.text.TokenizedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code LOQUAT.Quantity}: so much of a product, "500 grams of strawberries" as {@code 500 gram of strawberries}.
 *
 * @param amounts the quantities without their products
 */
record QuantityType(AmountType amounts) implements BuiltinSlotType {

    /** Behind "of" they begin no product: "two pounds of the best". */
    private static final Set<String> NO_PRODUCTS = Set.of(
            "the", "a", "an", "this", "that", "these", "those", "it", "them", "my", "your", "his", "her", "our",
            "their", "each", "every", "all", "any", "which", "what");

    @Override
    public String name() {
        return amounts.name();
    }

    @Override
    public List<BuiltinMatch> find(TokenizedText text, BuiltinContext context) {
        return amounts.find(text, context).stream()
                .map(match -> withProduct(text, match))
                .toList();
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context) {
        return amounts.answer(text, context)
                .map(match -> withProduct(text, match))
                .map(match -> match.explaining(text));
    }

    private static BuiltinMatch withProduct(TokenizedText text, BuiltinMatch match) {
        int product = match.endToken() + 1;
        boolean hasProduct = product < text.size()
                && text.normal(product - 1).equals("of")
                && text.token(product).isWord()
                && !NO_PRODUCTS.contains(text.normal(product));
        if (!hasProduct) {
            return match;
        }
        String written = match.value().text() + " of " + text.normal(product);
        ResolvedValue value = new ResolvedValue(written, match.resolutions().get(0));
        return BuiltinMatch.of(text, match.firstToken(), product + 1, List.of(value), match.score(), match.rule());
    }
}
