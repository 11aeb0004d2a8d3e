package dev.loquat.speech.grammar;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.SlotType.Resolution;
import dev.loquat.bot.SlotTypeValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people say for the slots of one locale, and how the bot writes it. */
final class SlotPhrases {

    private final BotLocale locale;
    private final BuiltinPhrases builtins;
    private final SpokenForm spoken;
    private final Map<String, List<String>> ofType = new LinkedHashMap<>();
    private final Map<String, String> written = new LinkedHashMap<>();

    SlotPhrases(BotLocale locale, BuiltinPhrases builtins, SpokenForm spoken) {
        this.locale = locale;
        this.builtins = builtins;
        this.spoken = spoken;
    }

    /** The values of a slot as they are said; one gap when nothing is known of them. */
    List<String> of(Intent intent, String slotName) {
        return intent.slot(slotName).map(this::of).orElse(List.of());
    }

    /** The values of a slot, or of its pieces, as they are said; one gap when nothing is known of them. */
    List<String> of(Slot slot) {
        if (slot.subSlots().isPresent()) {
            return slot.subSlots().get().elicitations().values().stream()
                    .flatMap(piece -> ofType.computeIfAbsent(piece.type(), this::read).stream())
                    .distinct()
                    .toList();
        }
        return ofType.computeIfAbsent(slot.type(), this::read);
    }

    /** Whether users will say values that are not listed. */
    boolean isOpen(Slot slot) {
        return locale.slotType(slot.type())
                .map(type -> type.resolution() == Resolution.ORIGINAL_VALUE
                        || type.parent().filter(BuiltinPhrases::isOpen).isPresent())
                .orElseGet(() -> BuiltinPhrases.isOpen(slot.type()));
    }

    /** Whether users spell the values. */
    boolean isSpelled(Slot slot) {
        return BuiltinPhrases.isSpelled(
                locale.slotType(slot.type()).flatMap(SlotType::parent).orElse(slot.type()));
    }

    /** How the bot writes what is said otherwise: {@code twelve ounce} is its value {@code 12 ounce}. */
    Map<String, String> written() {
        return written;
    }

    private List<String> read(String typeName) {
        Set<String> phrases = new LinkedHashSet<>();
        Optional<SlotType> type = locale.slotType(typeName);
        type.ifPresent(
                own -> own.values().stream().flatMap(SlotTypeValue::words).forEach(word -> addValue(word, phrases)));
        String builtin = type.isPresent() ? type.get().parent().orElse("") : typeName;
        for (String phrase : type.flatMap(this::codes).orElseGet(() -> builtins.of(builtin))) {
            spoken.whole(phrase).ifPresent(phrases::add);
        }
        return phrases.isEmpty() ? List.of(Vocabulary.UNKNOWN) : List.copyOf(phrases);
    }

    /** What a pattern allows is more telling than what may be spelled at all. */
    private Optional<List<String>> codes(SlotType type) {
        return type.pattern().map(builtins::codes).filter(codes -> !codes.isEmpty());
    }

    private void addValue(String value, Set<String> phrases) {
        spoken.whole(value).ifPresent(said -> {
            phrases.add(said);
            String asWritten = value.toLowerCase(Locale.ROOT).strip();
            if (!asWritten.equals(said)) {
                written.putIfAbsent(said, asWritten);
            }
        });
    }
}
