package dev.loquat.fulfillment.process;

import dev.loquat.Required;
import java.util.Optional;

/** Programs that functions run with, which a machine may lack. */
public final class Programs {

    private Programs() {}

    /** Skips a test, or fails it, where functions cannot run this program. */
    public static void require(String name) {
        boolean isThere = Confinement.ofThisMachine().program(name).isPresent();
        Required.orSkip(isThere, name.replaceAll("\\d", ""), "no " + name + " is installed that functions can run");
    }

    /** Skips a test, or fails it, where sandboxes cannot be isolated strictly. */
    static void requireBubblewrap() {
        Optional<String> lack = Confinement.ofThisMachine().lackOfIsolation();
        Required.orSkip(lack.isEmpty(), "bubblewrap", lack.orElse(""));
    }
}
