package dev.loquat.dialog;

import dev.loquat.LoquatException;
import dev.loquat.bot.NearestName;
import java.util.Collection;

/** A client or a function wants a session state that the bot cannot be in. */
public final class InvalidSessionState extends LoquatException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what was found, what was expected and what to do
     */
    public InvalidSessionState(String message) {
        super(message);
    }

    /** A name that is not among those that there are. */
    static InvalidSessionState unknown(String path, String found, String kind, Collection<String> names) {
        return new InvalidSessionState(
                path + ": found \"" + found + "\", expected " + kind + ": " + oneOf(found, names));
    }

    private static String oneOf(String found, Collection<String> names) {
        if (names.isEmpty()) {
            return "there is none";
        }
        String all = "one of " + String.join(", ", names.stream().sorted().toList());
        return NearestName.to(found, names)
                .map(nearest -> "the nearest is \"" + nearest + "\", " + all)
                .orElse(all);
    }
}
