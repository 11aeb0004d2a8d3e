package dev.loquat.fulfillment;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Says which name was probably meant. */
final class NearestName {

    private NearestName() {}

    /** Words that name the nearest of the valid names, or all of them when none is near. */
    static String hint(String found, List<String> valid) {
        if (valid.isEmpty()) {
            return " (there are none)";
        }
        return valid.stream()
                .min(Comparator.comparing(name -> distance(found, name)))
                .filter(nearest -> distance(found, nearest) <= Math.max(2, found.length() / 3))
                .map(nearest -> "; did you mean '" + nearest + "'?")
                .orElseGet(() -> " (" + String.join(", ", valid) + ")");
    }

    private static int distance(String one, String other) {
        return LevenshteinDistance.getDefaultInstance()
                .apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}
