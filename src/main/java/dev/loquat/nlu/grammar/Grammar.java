package dev.loquat.nlu.grammar;

import dev.loquat.bot.template.ExpandedUtterance;
import dev.loquat.bot.template.UtteranceTemplate;
import dev.loquat.nlu.text.Token;
import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows of templates with their meanings. Immutable: all threads may share one.
 *
 * @param <C> what meanings depend on besides the words, such as the day that it is
 */
public final class Grammar<C> {

    private final List<TokenRow> tokenRows;
    private final List<FormRow> formRows;
    private final RowTree<C> byFirstWord;
    private final List<RowTree<C>> byFirstCategory = new ArrayList<>();
    private final RowTree<C> nothing = new RowTree<>();
    private final int longestRow;

    private Grammar(Builder<C> builder) {
        tokenRows = List.copyOf(builder.tokenRows);
        formRows = List.copyOf(builder.formRows);
        byFirstWord = builder.rows;
        longestRow = builder.longestRow;
        for (int i = 0; i < builder.categories.size(); i++) {
            byFirstCategory.add(nothing);
        }
        byFirstWord.behindCategories().forEach(branch -> byFirstCategory.set(branch.category(), branch.tree()));
    }

    /** A grammar without rows, to add some to. */
    public static <C> Builder<C> builder() {
        return new Builder<>();
    }

    /** All readings of all stretches of a text, up to a bound that only hostile texts reach. */
    public Chart parse(TokenizedText text, C context) {
        return new ChartParser<>(this, text, context).parse();
    }

    List<TokenRow> tokenRows() {
        return tokenRows;
    }

    List<FormRow> formRows() {
        return formRows;
    }

    RowTree<C> beginningWithWord(String word) {
        return byFirstWord.behindWord(word, nothing);
    }

    RowTree<C> beginningWithCategory(int category) {
        return byFirstCategory.get(category);
    }

    /** The tree of no rows. */
    RowTree<C> nothing() {
        return nothing;
    }

    /** How many categories there are. */
    int categories() {
        return byFirstCategory.size();
    }

    /** How many symbols the longest row has. */
    int longestRow() {
        return longestRow;
    }

    /** A row that reads a single token by its form, not by its words. */
    record TokenRow(String category, int number, Function<Token, Optional<?>> meaning) {}

    /** A row that reads several tokens by their form. */
    record FormRow(String category, int number, Form.Reader reader) {}

    /**
     * Collects rows.
     *
     * @param <C> what meanings depend on besides the words
     */
    public static final class Builder<C> {

        private static final int MAX_EXPANSIONS = 500;

        private final List<TokenRow> tokenRows = new ArrayList<>();
        private final List<FormRow> formRows = new ArrayList<>();
        private final Categories categories = new Categories();
        private final RowTree<C> rows = new RowTree<>();
        private int size;
        private int longestRow = 1;

        private Builder() {}

        /**
         * Adds a row.
         *
         * @param category what its matches are
         * @param template words, {@code {category}}, {@code [optional]} and {@code (this|that)}
         * @param score how sure a match is at most, in 0 to 1
         * @param meaning what a match means
         */
        public Builder<C> row(String category, String template, double score, Meaning<C> meaning) {
            for (ExpandedUtterance utterance : UtteranceTemplate.parse(template).expand(MAX_EXPANSIONS)) {
                add(new Row<>(
                        size, category, categories.number(category), Row.symbols(utterance), meaning, score, template));
            }
            return this;
        }

        /** Adds a row whose matches are sure. */
        public Builder<C> row(String category, String template, Meaning<C> meaning) {
            return row(category, template, 1, meaning);
        }

        /** Adds a row whose matches are sure and mean always the same. */
        public Builder<C> constant(String category, String template, Object value) {
            Optional<Object> meaning = Optional.of(value);
            return row(category, template, 1, (parts, context) -> meaning);
        }

        /** Adds a row by which whatever is of one category is of another one too. */
        public Builder<C> same(String category, String template) {
            return row(category, template, 1, (parts, context) -> Optional.of(parts.get(0, Object.class)));
        }

        /** Adds a row that reads single tokens by their form. */
        public Builder<C> token(String category, Function<Token, Optional<?>> meaning) {
            tokenRows.add(new TokenRow(category, categories.number(category), meaning));
            return this;
        }

        /** Adds a row that reads tokens by the form that they have together, such as {@code 1.000,50}. */
        public Builder<C> form(String category, Form.Reader reader) {
            formRows.add(new FormRow(category, categories.number(category), reader));
            return this;
        }

        /** The grammar of the rows so far; the builder must not be used any more. */
        public Grammar<C> build() {
            return new Grammar<>(this);
        }

        private void add(Row<C> row) {
            rows.add(row, 0, categories);
            longestRow = Math.max(longestRow, row.symbols().size());
            size++;
        }
    }
}
