package dev.loquat.nlu.grammar;

import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All readings of a text. */
public final class Chart {

    private static final Comparator<Reading> LONGEST_FIRST = Comparator.comparingInt(Reading::length)
            .thenComparingDouble(Reading::score)
            .reversed()
            .thenComparingInt(Reading::firstToken);

    private final TokenizedText text;
    private final Map<String, List<Reading>> byCategory = new LinkedHashMap<>();

    Chart(TokenizedText text, List<Reading> readings) {
        this.text = text;
        readings.forEach(reading -> byCategory
                .computeIfAbsent(reading.category(), category -> new ArrayList<>())
                .add(reading));
    }

    /** The chart of no text. */
    public static Chart empty() {
        return new Chart(new TokenizedText("", List.of()), List.of());
    }

    /** The text whose readings these are. */
    public TokenizedText text() {
        return text;
    }

    /** All readings of a category. */
    public List<Reading> all(String category) {
        return Collections.unmodifiableList(byCategory.getOrDefault(category, List.of()));
    }

    /** The surest reading of a category that has exactly these tokens, the first among equals. */
    public Optional<Reading> exactly(String category, int firstToken, int endToken) {
        return all(category).stream()
                .filter(reading -> reading.firstToken() == firstToken && reading.endToken() == endToken)
                .min(LONGEST_FIRST);
    }

    /**
     * The readings of a category that lie in no longer one of it, one per stretch: the surest, among equals the one of the
     * earliest row.
     */
    public List<Reading> longest(String category) {
        return longest(all(category));
    }

    /** Those of some readings that lie in no longer one of them, one per stretch, chosen as {@link #longest(String)} does. */
    public static List<Reading> longest(List<Reading> readings) {
        List<Reading> longest = new ArrayList<>();
        int furthestEnd = 0;
        for (Reading reading : perBeginning(readings)) {
            if (reading.endToken() > furthestEnd) {
                longest.add(reading);
                furthestEnd = reading.endToken();
            }
        }
        return longest;
    }

    /** The longest reading of a category, the surest among the longest, the first among equals. */
    public Optional<Reading> best(String category) {
        return best(all(category));
    }

    /** The longest of some readings, the surest among the longest, the first among equals. */
    public static Optional<Reading> best(List<Reading> readings) {
        return readings.stream().min(LONGEST_FIRST);
    }

    private static List<Reading> perBeginning(List<Reading> readings) {
        return readings.stream()
                .sorted(Comparator.comparingInt(Reading::firstToken).thenComparing(LONGEST_FIRST))
                .toList();
    }
}
