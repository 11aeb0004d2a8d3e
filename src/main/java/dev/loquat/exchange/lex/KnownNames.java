package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Intent;
import dev.loquat.bot.condition.Reference;
import dev.loquat.exchange.tree.BotTree;
import dev.loquat.exchange.tree.Members;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a locale has, by name. */
final class KnownNames {

    /** What a language that has no fallback intent of its own is given. */
    private static final String FALLBACK = "FallbackIntent";

    private static final String SIGNATURE = "parentIntentSignature";

    private final Map<String, Set<String>> slotsByIntent = new LinkedHashMap<>();
    private final Map<String, String> typeBySlot = new HashMap<>();
    private final Map<String, Map<String, String>> piecesByType = new LinkedHashMap<>();
    private Optional<String> fallback = Optional.empty();

    private KnownNames() {}

    static KnownNames of(BotTree.Locale locale) {
        KnownNames known = new KnownNames();
        for (BotTree.Intent intent : locale.intents()) {
            Set<String> slots = new LinkedHashSet<>();
            intent.slots().forEach(slot -> name(slot).ifPresent(slots::add));
            String name = name(intent.intent()).orElse("");
            known.slotsByIntent.put(name, slots);
            intent.slots()
                    .forEach(slot -> known.typeBySlot.put(
                            name + "." + name(slot).orElse(""),
                            Members.text(slot, "slotTypeName").orElse("")));
            if (known.fallback.isEmpty() && isFallback(intent.intent())) {
                known.fallback = Optional.of(name);
            }
        }
        if (known.fallback.isEmpty()) {
            known.slotsByIntent.putIfAbsent(FALLBACK, Set.of());
        }
        locale.slotTypes()
                .forEach(type -> name(type).ifPresent(name -> known.piecesByType.put(name, SlotTypeForm.pieces(type))));
        return known;
    }

    boolean isIntent(String name) {
        return slotsByIntent.containsKey(name);
    }

    /** Whether this is the language's fallback intent: the first of those that say so. */
    boolean isFallback(String intent) {
        return fallback.equals(Optional.of(intent));
    }

    boolean isSlotType(String name) {
        return piecesByType.containsKey(name);
    }

    /** The slots of an intent; none when it is not there. */
    Set<String> slots(String intent) {
        return slotsByIntent.getOrDefault(intent, Set.of());
    }

    /** The pieces of a slot type; none when it has none, or is not there. */
    Set<String> pieces(String slotType) {
        return piecesByType.getOrDefault(slotType, Map.of()).keySet();
    }

    /** The type of a piece of a slot type; nothing when it is not there. */
    String pieceType(String slotType, String piece) {
        return piecesByType.getOrDefault(slotType, Map.of()).getOrDefault(piece, "");
    }

    /** Whether an intent has a slot, and perhaps that slot a piece. */
    private boolean isSlot(String intent, List<String> path) {
        return slots(intent).contains(path.get(0))
                && (path.size() == 1
                        || pieces(typeBySlot.getOrDefault(intent + "." + path.get(0), ""))
                                .contains(path.get(1)));
    }

    /** Whether what a condition or a value of an intent is about is there: slots, of this intent or another, can be missing. */
    boolean has(String intent, Reference reference) {
        return !(reference instanceof Reference.Slot slot) || hasSlot(intent, slot.path());
    }

    private boolean hasSlot(String intent, List<String> path) {
        return isSlot(intent, path) || (path.size() > 1 && isSlot(path.get(0), path.subList(1, path.size())));
    }

    /** The names that texts of an intent may have in braces: its slots, and with a dot between them their pieces. */
    Set<String> inTexts(String intent) {
        Set<String> names = new LinkedHashSet<>(slots(intent));
        slots(intent)
                .forEach(slot -> pieces(typeBySlot.getOrDefault(intent + "." + slot, ""))
                        .forEach(piece -> names.add(slot + "." + piece)));
        return names;
    }

    private static boolean isFallback(ObjectNode intent) {
        return Members.text(intent, SIGNATURE).equals(Optional.of(Intent.FALLBACK));
    }

    static Optional<String> name(ObjectNode json) {
        return Members.text(json, "name");
    }
}
