package dev.loquat.bot.yaml;

import dev.loquat.bot.BuiltinIntent;
import dev.loquat.bot.Intent;
import dev.loquat.bot.SlotType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names that the intents of a locale can refer to.
 *
 * @param typeNames the names of the locale's own slot types, also of those that could not be read
 * @param slotTypes the locale's own slot types
 * @param slotsByIntent of each intent its slots with their types, before any of it has been read
 * @param functions the bot's functions; empty when they could not be read, so that none can be called unknown
 * @param places where parts of the locale stand
 */
record LocaleScope(
        List<String> typeNames,
        List<SlotType> slotTypes,
        Map<String, Map<String, String>> slotsByIntent,
        Optional<List<String>> functions,
        Places places) {

    /** Looks through the intents of a locale for what they are called and which slots they have. */
    static Map<String, Map<String, String>> outline(List<YamlEntry> intents) {
        Map<String, Map<String, String>> slotsByIntent = new LinkedHashMap<>();
        boolean hasFallback = false;
        for (YamlEntry intent : intents) {
            slotsByIntent.putIfAbsent(intent.name(), slots(intent.value()));
            hasFallback |= isFallback(intent);
        }
        if (!hasFallback) {
            slotsByIntent.putIfAbsent(BuiltinIntent.FALLBACK.intentName(), Map.of());
        }
        return Collections.unmodifiableMap(slotsByIntent);
    }

    /** The intents of the locale, in the order of the file. */
    List<String> intents() {
        return List.copyOf(slotsByIntent.keySet());
    }

    /** The slots of an intent with their types, in the order of the file. */
    Map<String, String> slots(String intent) {
        return slotsByIntent.getOrDefault(intent, Map.of());
    }

    /** The locale's own slot type of this name. */
    Optional<SlotType> slotType(String name) {
        return slotTypes.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    private static Map<String, String> slots(YamlNode intent) {
        Map<String, String> types = new LinkedHashMap<>();
        intent.at("slots")
                .ifPresent(slots -> slots.keys()
                        .forEach(name -> types.putIfAbsent(
                                name,
                                slots.at(name)
                                        .flatMap(slot -> slot.textAt("type"))
                                        .orElse(""))));
        return Collections.unmodifiableMap(types);
    }

    private static boolean isFallback(YamlEntry intent) {
        Optional<String> parent = intent.value().textAt("parent");
        return parent.isPresent()
                ? parent.filter(Intent.FALLBACK::equals).isPresent()
                : intent.name().equals(BuiltinIntent.FALLBACK.intentName());
    }
}
