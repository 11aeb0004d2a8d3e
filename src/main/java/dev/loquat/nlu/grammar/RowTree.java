package dev.loquat.nlu.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows by their symbols, so that rows that begin alike are matched together: a trie.
 *
 * @param <C> what meanings depend on besides the words
 */
final class RowTree<C> {

    private final Map<String, RowTree<C>> byWord = new HashMap<>();
    private final List<Branch<C>> byCategory = new ArrayList<>();
    private final List<Row<C>> rows = new ArrayList<>();

    /** What follows a category, which is numbered as the grammar numbers it. */
    record Branch<C>(int category, RowTree<C> tree) {}

    /** Adds a row below the place that its first symbols lead to. */
    void add(Row<C> row, int symbolIndex, Categories categories) {
        if (symbolIndex == row.symbols().size()) {
            rows.add(row);
        } else {
            behind(row.symbols().get(symbolIndex), categories).add(row, symbolIndex + 1, categories);
        }
    }

    private RowTree<C> behind(Row.Symbol symbol, Categories categories) {
        if (!symbol.isCategory()) {
            return byWord.computeIfAbsent(symbol.text(), word -> new RowTree<>());
        }
        int category = categories.number(symbol.text());
        for (Branch<C> branch : byCategory) {
            if (branch.category == category) {
                return branch.tree;
            }
        }
        RowTree<C> tree = new RowTree<>();
        byCategory.add(new Branch<>(category, tree));
        return tree;
    }

    /** The rows that end here. */
    List<Row<C>> rows() {
        return rows;
    }

    /** What follows a word; the tree for want of a better when no row goes on with it. */
    RowTree<C> behindWord(String word, RowTree<C> otherwise) {
        return byWord.getOrDefault(word, otherwise);
    }

    /** What follows categories. */
    List<Branch<C>> behindCategories() {
        return byCategory;
    }
}
