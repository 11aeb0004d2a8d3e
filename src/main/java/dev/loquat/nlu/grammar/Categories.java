package dev.loquat.nlu.grammar;

import java.util.HashMap;
import java.util.Map;

/** Numbers the categories of a grammar from 0, so that the parser need not look names up. */
final class Categories {

    private final Map<String, Integer> numbers = new HashMap<>();

    int number(String category) {
        return numbers.computeIfAbsent(category, unknown -> numbers.size());
    }

    int size() {
        return numbers.size();
    }
}
