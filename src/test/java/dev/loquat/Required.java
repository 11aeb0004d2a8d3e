package dev.loquat;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.List;

/** What tests need that a machine may lack: without it they are skipped, unless {@code LOQUAT_REQUIRE} names it. */
public final class Required {

    private Required() {}

    /**
     * Goes on when it is there, else skips the test, or fails it when it is required.
     *
     * @param word by which {@code LOQUAT_REQUIRE} names it
     * @param lack what is wrong, in words
     */
    public static void orSkip(boolean isThere, String word, String lack) {
        if (isThere) {
            return;
        }
        String required = System.getenv().getOrDefault("LOQUAT_REQUIRE", "");
        if (List.of(required.split(",", -1)).contains(word)) {
            fail("LOQUAT_REQUIRE names " + word + ", and " + lack);
        }
        abort(lack);
    }
}
