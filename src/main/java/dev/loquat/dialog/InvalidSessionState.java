package dev.loquat.dialog;

import dev.loquat.LoquatException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** A client or a function wants a session state that the bot cannot be in. */
public final class InvalidSessionState extends LoquatException {

    private static final long serialVersionUID = 1L;

    InvalidSessionState(String message) {
        super(message);
    }

    /** A name that is not among those that there are. */
    static InvalidSessionState unknown(String path, String found, String kind, Collection<String> names) {
        return new InvalidSessionState(
                path + ": found \"" + found + "\", expected " + kind + ": " + oneOf(found, names));
    }

    private static String oneOf(String found, Collection<String> names) {
        List<String> sorted = names.stream().sorted().toList();
        return sorted.stream()
                .min(Comparator.comparing(
                        name -> LevenshteinDistance.getDefaultInstance().apply(found, name)))
                .map(nearest -> "the nearest is \"" + nearest + "\", all are " + String.join(", ", sorted))
                .orElse("there is none");
    }
}
