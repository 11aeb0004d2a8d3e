package dev.loquat.nlu.template;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.NameInWords;
import dev.loquat.bot.Slot;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.SlotTypeValue;
import dev.loquat.bot.SubSlots;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What users may say for a slot: the values of its type with their synonyms, or examples of a built-in type that fit the
 * type's pattern, if it has one.
 */
public final class SlotExamples {

    private static final String BUILTIN_EXAMPLES = "builtin-examples.txt";

    private static final String ENGLISH = "en";

    private final BotLocale locale;
    private final Map<String, List<String>> builtins;
    private final Map<String, List<String>> byPattern = new LinkedHashMap<>();

    /** Examples for the slots of a locale. */
    public SlotExamples(BotLocale locale) {
        this.locale = locale;
        this.builtins = readBuiltins();
        if (!BotLocale.languageOf(locale.id()).equals(ENGLISH)) {
            builtins.putAll(new CldrExamples(locale.id()).all());
        }
    }

    /** At least one value for a slot; where nothing better is known, the slot's own name in words. */
    public List<String> valuesOf(Slot slot) {
        return slot.subSlots().map(pieces -> inPieces(slot, pieces)).orElseGet(() -> inOnePiece(slot));
    }

    /** All pieces one after the other, each time the next value of each. */
    private List<String> inPieces(Slot slot, SubSlots subSlots) {
        List<List<String>> ofPieces = subSlots.elicitations().keySet().stream()
                .flatMap(piece -> slot.piece(piece).stream())
                .map(this::inOnePiece)
                .toList();
        int most = ofPieces.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, most)
                .mapToObj(turn -> ofPieces.stream()
                        .map(values -> values.get(turn % values.size()))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private List<String> inOnePiece(Slot slot) {
        List<String> values = new ArrayList<>();
        Optional<SlotType> own = locale.slotType(slot.type());
        own.ifPresent(
                type -> type.values().stream().flatMap(SlotTypeValue::words).forEach(values::add));
        List<String> builtin =
                builtins.getOrDefault(own.flatMap(SlotType::parent).orElse(slot.type()), List.of());
        values.addAll(own.flatMap(SlotType::pattern)
                .map(pattern -> byPattern.computeIfAbsent(
                        pattern,
                        regex -> PatternExamples.of(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), builtin)))
                .orElse(builtin));
        return values.isEmpty() ? List.of(NameInWords.of(slot.name())) : values;
    }

    private static Map<String, List<String>> readBuiltins() {
        Map<String, List<String>> examples = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(SlotExamples.class.getResourceAsStream(BUILTIN_EXAMPLES));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line :
                    lines.lines().filter(each -> !each.startsWith("#")).toList()) {
                String[] parts = line.split(":", 2);
                examples.put(parts[0], List.of(parts[1].strip().split("\\s*\\|\\s*")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }
}
