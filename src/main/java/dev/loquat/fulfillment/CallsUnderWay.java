package dev.loquat.fulfillment;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Counts the calls of each function that are under way, and turns away what is beyond its reserved concurrency. */
final class CallsUnderWay {

    private final Map<Name, Integer> counts = new HashMap<>();

    /**
     * A call begins; it has to {@link #leave}.
     *
     * @throws TooManyRequests when there are too many already
     */
    synchronized void enter(FunctionCode code) {
        int now = counts.getOrDefault(Name.of(code), 0);
        int most = code.spec().concurrency().reserved().orElse(Integer.MAX_VALUE);
        if (now >= most) {
            throw new TooManyRequests(
                    most == 0
                            ? "it is turned off: its 'concurrency' is 0."
                            : "all " + most + " of its calls that may run at once are under way. Allow it more with"
                                    + " 'concurrency' where the bot declares it.");
        }
        counts.put(Name.of(code), now + 1);
    }

    synchronized void leave(FunctionCode code) {
        counts.computeIfPresent(Name.of(code), (name, count) -> count == 1 ? null : count - 1);
    }

    /** A function; versions of a bot lie in folders of their own. */
    private record Name(Path botFolder, String function) {

        static Name of(FunctionCode code) {
            return new Name(code.botFolder(), code.spec().name());
        }
    }
}
