package dev.loquat.fulfillment;

import dev.loquat.bot.NearestName;
import java.util.List;

/** Says which name was probably meant. */
final class ValidNames {

    private ValidNames() {}

    /** Words that name the nearest of the valid names, or all of them when none is near. */
    static String hint(String found, List<String> valid) {
        if (valid.isEmpty()) {
            return " (there are none)";
        }
        return NearestName.to(found, valid)
                .map(nearest -> "; did you mean '" + nearest + "'?")
                .orElseGet(() -> " (" + String.join(", ", valid) + ")");
    }
}
