package dev.loquat.bot;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses which name was meant by one that does not exist. */
public final class NearestName {

    /** Nobody misspells a longer name; comparing one would only cost time. */
    private static final int MAX_LENGTH = 100;

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private NearestName() {}

    /**
     * The known name that differs least from the wanted one, whatever the case of its letters; the first of equals.
     *
     * @return empty when even the nearest one differs in more than a third of its letters
     */
    public static Optional<String> to(String wanted, Collection<String> known) {
        if (wanted.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return known.stream()
                .filter(name -> Math.abs(name.length() - wanted.length()) <= tolerance(name))
                .map(name -> new Candidate(name, distance(wanted, name)))
                .filter(candidate -> candidate.distance <= tolerance(candidate.name))
                .min(Comparator.comparingInt(Candidate::distance))
                .map(Candidate::name);
    }

    private static int tolerance(String name) {
        return Math.max(1, (name.length() + 1) / 3);
    }

    private static int distance(String one, String other) {
        return DISTANCE.apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }

    private record Candidate(String name, int distance) {}
}
