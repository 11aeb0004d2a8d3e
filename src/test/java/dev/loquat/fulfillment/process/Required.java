package dev.loquat.fulfillment.process;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.List;
import java.util.Optional;

/** Programs without which tests are skipped, unless {@code LOQUAT_REQUIRE} names them. */
final class Required {

    private Required() {}

    static void program(String name) {
        Tools tools = new Tools(Optional.ofNullable(System.getenv("PATH")).orElse(""));
        if (Confinement.of(tools).program(name).isPresent()) {
            return;
        }
        String word = name.replaceAll("\\d", "");
        String required = System.getenv().getOrDefault("LOQUAT_REQUIRE", "");
        if (List.of(required.split(",", -1)).contains(word)) {
            fail("LOQUAT_REQUIRE names " + word + ", and no " + name + " is installed that functions can run");
        }
        abort("no " + name + " is installed that functions can run");
    }
}
