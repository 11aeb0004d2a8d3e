package dev.loquat.nlu.grammar;

import dev.loquat.bot.template.ExpandedUtterance;
import dev.loquat.nlu.text.Token;
import dev.loquat.nlu.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a grammar: a sequence of words and categories, and the category and meaning of what it matches.
 *
 * @param number how many rows the grammar has before it: where readings are equal, the earliest row's counts
 * @param category what its matches are
 * @param categoryNumber the number of the category in the grammar
 * @param symbols what it matches
 * @param meaning what a match means
 * @param score how sure a match is at most
 * @param rule the template as it was written
 * @param <C> what meanings depend on besides the words
 */
record Row<C>(
        int number,
        String category,
        int categoryNumber,
        List<Symbol> symbols,
        Meaning<C> meaning,
        double score,
        String rule) {

    /** A word, or the name of a category. */
    record Symbol(String text, boolean isCategory) {}

    static List<Symbol> symbols(ExpandedUtterance utterance) {
        List<Symbol> symbols = new ArrayList<>();
        for (ExpandedUtterance.Part part : utterance.parts()) {
            if (part.isSlot()) {
                symbols.add(new Symbol(part.text(), true));
            } else {
                for (Token token : Significance.of(Tokenizer.tokenize(part.text()))) {
                    symbols.add(new Symbol(token.normal(), false));
                }
            }
        }
        return symbols;
    }
}
