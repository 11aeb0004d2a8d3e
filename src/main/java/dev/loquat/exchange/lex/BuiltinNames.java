package dev.loquat.exchange.lex;

import dev.loquat.bot.BuiltinIntent;
import dev.loquat.bot.BuiltinSlotType;
import dev.loquat.bot.SlotType;
import java.util.Map;
import java.util.Optional;

/** Built-in slot types and intents that only one side knows. */
final class BuiltinNames {

    /** What stands for a type of Lex that is not known here: anything, as long as it is asked for. */
    static final String ANYTHING = BuiltinSlotType.FREE_FORM_INPUT.signature();

    private static final String OWN_PREFIX = "LOQUAT.";

    /** Types of ours, and what comes closest in Lex. */
    private static final Map<String, String> IN_LEX = Map.ofEntries(
            Map.entry("LOQUAT.Age", "AMAZON.Number"),
            Map.entry("LOQUAT.Area", "AMAZON.Number"),
            Map.entry("LOQUAT.DateTime", "AMAZON.Date"),
            Map.entry("LOQUAT.Distance", "AMAZON.Number"),
            Map.entry("LOQUAT.Measure", "AMAZON.Number"),
            Map.entry("LOQUAT.Money", "AMAZON.Currency"),
            Map.entry("LOQUAT.Ordinal", "AMAZON.Number"),
            Map.entry("LOQUAT.Quantity", "AMAZON.Number"),
            Map.entry("LOQUAT.Speed", "AMAZON.Number"),
            Map.entry("LOQUAT.Temperature", "AMAZON.Number"),
            Map.entry("LOQUAT.Volume", "AMAZON.Number"),
            Map.entry("LOQUAT.Weight", "AMAZON.Number"));

    private BuiltinNames() {}

    /** A slot type by its name in Lex. */
    static String slotType(String name) {
        boolean isUnknown = name.startsWith(SlotType.BUILTIN_PREFIX)
                && BuiltinSlotType.of(name).isEmpty();
        return isUnknown ? ANYTHING : name;
    }

    /** A slot type by a name that Lex knows. */
    static String inLex(String name) {
        return isOwn(name) ? IN_LEX.getOrDefault(name, "AMAZON.AlphaNumeric") : name;
    }

    /** Whether Lex does not know this type. */
    static boolean isOwn(String slotType) {
        return slotType.startsWith(OWN_PREFIX);
    }

    /** The built-in intent of a signature, if it is known here. */
    static Optional<String> intent(Optional<String> signature) {
        return signature.filter(name -> BuiltinIntent.of(name).isPresent());
    }
}
