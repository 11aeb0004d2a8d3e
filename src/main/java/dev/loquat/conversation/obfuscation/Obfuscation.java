package dev.loquat.conversation.obfuscation;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Slot;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SlotReading;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.Understanding;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts {@code {SlotName}} in place of the values of obfuscated slots. */
public final class Obfuscation {

    private final Map<String, String> slotNames = new LinkedHashMap<>();

    private final Set<String> hiddenSlots;

    private Obfuscation(Set<String> hiddenSlots) {
        this.hiddenSlots = hiddenSlots;
    }

    /**
     * Hides the values of this locale's obfuscated slots.
     *
     * @param intents intents with the values that they have
     * @param understanding how an utterance was read
     */
    public static Obfuscation of(BotLocale locale, List<SessionIntent> intents, Understanding understanding) {
        Set<String> hidden = obfuscatedSlots(locale);
        Obfuscation obfuscation = new Obfuscation(hidden);
        if (hidden.isEmpty()) {
            return obfuscation;
        }
        Stream.concat(intents.stream(), understanding.interpretations().stream().map(Interpretation::intent))
                .map(SessionIntent::slots)
                .forEach(slots -> slots.forEach((String slot, SlotValue value) -> obfuscation.remember(slot, value)));
        Stream.concat(understanding.answer().stream(), understanding.slots().stream())
                .forEach((SlotReading reading) -> obfuscation.remember(reading.slot(), reading.value()));
        return obfuscation;
    }

    /** What may be shown of a slot's value. */
    public String shown(String slot, SlotValue value) {
        return hides(slot) ? "{" + slot + "}" : hide(value.text());
    }

    /** The text with every value hidden that it holds. */
    public String hide(String text) {
        List<String> longestFirst = slotNames.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        String hidden = text;
        for (String value : longestFirst) {
            hidden = hidden.replace(value, "{" + slotNames.get(value) + "}");
        }
        return hidden;
    }

    /** Whether a term holds a part of a hidden value, in whatever case; rather a term too much than a letter too many. */
    boolean reveals(String term) {
        List<String> words =
                List.of(term.toLowerCase(Locale.ROOT).replaceAll("[‹›…]", "").split(" "));
        return slotNames.keySet().stream()
                .map(value -> value.toLowerCase(Locale.ROOT))
                .anyMatch(value -> words.stream().anyMatch(word -> value.contains(word) || word.contains(value)));
    }

    /** Whether the values of a slot are hidden. */
    boolean hides(String slot) {
        return hiddenSlots.contains(slot);
    }

    private static Set<String> obfuscatedSlots(BotLocale locale) {
        return locale.intents().stream()
                .flatMap(intent -> intent.slots().stream())
                .filter(Slot::isObfuscated)
                .map(Slot::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void remember(String slot, SlotValue value) {
        if (hides(slot)) {
            texts(value).filter(text -> !text.isBlank()).forEach(text -> remember(slot, text));
        }
    }

    /** Hides words that were found for an obfuscated slot, whatever came of them. */
    void remember(String slot, String text) {
        slotNames.putIfAbsent(text, slot);
    }

    private static Stream<String> texts(SlotValue value) {
        return value.match(new SlotValue.Cases<Stream<String>>() {
            @Override
            public Stream<String> unfilled() {
                return Stream.empty();
            }

            @Override
            public Stream<String> scalar(SlotValue.Scalar scalar) {
                return Stream.of(
                                Stream.of(scalar.originalValue()),
                                scalar.interpretedValue().stream(),
                                scalar.resolvedValues().stream())
                        .flatMap(texts -> texts);
            }

            @Override
            public Stream<String> multiple(SlotValue.Multiple multiple) {
                return multiple.values().stream().flatMap(this::scalar);
            }

            @Override
            public Stream<String> composite(SlotValue.Composite composite) {
                return Stream.concat(
                        Stream.of(composite.text()),
                        composite.subSlots().values().stream().flatMap(piece -> piece.match(this)));
            }
        });
    }
}
