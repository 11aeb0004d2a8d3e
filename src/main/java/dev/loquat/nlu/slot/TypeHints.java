package dev.loquat.nlu.slot;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.SlotTypeValue;
import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.slot.builtin.BuiltinSlotType;
import dev.loquat.nlu.slot.builtin.BuiltinSlotTypes;
import dev.loquat.nlu.text.Token;
import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where values of slot types stand in utterances, as a tagger wants to know it: exactly written values of the bot's own types,
 * and built-in types, those that the bot uses and those that tell much of any sentence. Thread-safe.
 */
public final class TypeHints {

    private static final Set<String> TELLING = Set.of(
            "AMAZON.Number",
            "AMAZON.Date",
            "AMAZON.Time",
            "AMAZON.Duration",
            "AMAZON.City",
            "AMAZON.Country",
            "AMAZON.State",
            "AMAZON.FirstName",
            "AMAZON.LastName");

    /** What is a value of these says nothing, as nearly everything is one. */
    private static final Set<String> SAY_NOTHING = Set.of("AMAZON.FreeFormInput", "AMAZON.AlphaNumeric");

    private final Map<String, List<String>> typesByValue = new HashMap<>();
    private final List<BuiltinSlotType> builtins;
    private int longest = 1;

    /** Hints at the slot types of a locale. */
    public TypeHints(BotLocale locale, BuiltinSlotTypes builtins) {
        locale.slotTypes().forEach(this::add);
        Set<String> used = Stream.concat(
                        locale.intents().stream()
                                .flatMap(intent -> intent.slots().stream().map(slot -> slot.type())),
                        locale.slotTypes().stream().flatMap(type -> type.parent().stream()))
                .collect(Collectors.toSet());
        this.builtins = builtins.all().stream()
                .filter(type -> TELLING.contains(type.name()) || used.contains(type.name()))
                .filter(type -> !SAY_NOTHING.contains(type.name()))
                .toList();
    }

    private void add(SlotType type) {
        type.values().stream().flatMap(SlotTypeValue::words).forEach(words -> add(type.name(), words));
    }

    private void add(String type, String value) {
        List<String> words = Tokenizer.tokenize(value).tokens().stream()
                .filter(token -> !token.isMark())
                .map(Token::normal)
                .toList();
        longest = Math.max(longest, words.size());
        List<String> types = typesByValue.computeIfAbsent(String.join(" ", words), key -> new ArrayList<>(1));
        if (!types.contains(type)) {
            types.add(type);
        }
    }

    /** All that stands in an utterance, by type; spans of the bot's own types may overlap. */
    public List<TypeSpan> find(TokenizedText text, BuiltinContext context) {
        return find(text, type -> new BuiltinTypeReader(type).find(text, context));
    }

    /**
     * The same, where somebody reads built-in types already.
     *
     * @param valuesOf the values of a built-in type in the utterance
     */
    List<TypeSpan> find(TokenizedText text, Function<BuiltinSlotType, List<TypedValue>> valuesOf) {
        List<TypeSpan> spans = new ArrayList<>();
        for (int first = 0; first < text.size(); first++) {
            findOwn(text, first, spans);
        }
        for (BuiltinSlotType type : builtins) {
            valuesOf.apply(type)
                    .forEach(value -> spans.add(new TypeSpan(type.name(), value.firstToken(), value.endToken())));
        }
        return spans;
    }

    private void findOwn(TokenizedText text, int first, List<TypeSpan> spans) {
        StringBuilder words = new StringBuilder();
        int count = 0;
        for (int end = first;
                end < text.size() && count < longest && !text.token(first).isMark();
                end++) {
            if (!text.token(end).isMark()) {
                words.append(count++ == 0 ? "" : " ").append(text.normal(end));
                int behind = end + 1;
                typesByValue
                        .getOrDefault(words.toString(), List.of())
                        .forEach(type -> spans.add(new TypeSpan(type, first, behind)));
            }
        }
    }
}
