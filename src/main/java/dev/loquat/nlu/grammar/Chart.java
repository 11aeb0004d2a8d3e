package dev.loquat.nlu.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All readings of a text. */
public final class Chart {

    private static final Comparator<Reading> LONGEST_FIRST = Comparator.comparingInt(Reading::length)
            .thenComparingDouble(Reading::score)
            .reversed()
            .thenComparingInt(Reading::firstToken);

    private final List<Reading> readings;

    Chart(List<Reading> readings) {
        this.readings = readings;
    }

    /** All readings of a category. */
    public List<Reading> all(String category) {
        return readings.stream()
                .filter(reading -> reading.category().equals(category))
                .toList();
    }

    /**
     * The readings of a category that lie in no longer one of it, one per stretch: the surest, among equals the one of the
     * earliest row.
     */
    public List<Reading> longest(String category) {
        List<Reading> longest = new ArrayList<>();
        int furthestEnd = 0;
        for (Reading reading : perBeginning(category)) {
            if (reading.endToken() > furthestEnd) {
                longest.add(reading);
                furthestEnd = reading.endToken();
            }
        }
        return longest;
    }

    /** The longest reading of a category, the surest among the longest, the first among equals. */
    public Optional<Reading> best(String category) {
        return all(category).stream().min(LONGEST_FIRST);
    }

    private List<Reading> perBeginning(String category) {
        return all(category).stream()
                .sorted(Comparator.comparingInt(Reading::firstToken).thenComparing(LONGEST_FIRST))
                .toList();
    }
}
