package dev.loquat.exchange.tree;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Constants as exports write them; they are known without letter case and underscores, as the API and Lex V1 write them. */
final class Constants {

    private static final Map<String, List<String>> BY_MEMBER = Map.of(
            "resolutionStrategy", List.of("ORIGINAL_VALUE", "TOP_RESOLUTION", "CONCATENATION"),
            "slotConstraint", List.of("Required", "Optional"),
            "obfuscationSettingType", List.of("None", "DefaultObfuscation"),
            "messageSelectionStrategy", List.of("Random", "Ordered"),
            "shape", List.of("Scalar", "List", "Composite"));

    private Constants() {}

    static String canonical(String member, String value) {
        return BY_MEMBER.getOrDefault(member, List.of()).stream()
                .filter(constant -> plain(constant).equals(plain(value)))
                .findFirst()
                .orElse(value);
    }

    private static String plain(String value) {
        return value.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
