package dev.loquat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;

/** Programs that some tests drive, and that a machine may lack. */
public final class Installed {

    private Installed() {}

    /**
     * Skips the test when a program is missing, and fails it when {@code LOQUAT_REQUIRE} names the program.
     *
     * @param program the name of its Debian package
     */
    public static void requireOrSkip(String program, boolean isInstalled) {
        String required = System.getenv().getOrDefault("LOQUAT_REQUIRE", "");
        if (Arrays.asList(required.split(",")).contains(program)) {
            assertThat(isInstalled)
                    .as("LOQUAT_REQUIRE names " + program + ", and none is installed")
                    .isTrue();
        }
        assumeTrue(isInstalled, "Nothing is tested here without " + program + ": apt-get install " + program);
    }
}
