package dev.loquat.nlu.slot;

import dev.loquat.bot.Intent;
import dev.loquat.bot.NameInWords;
import dev.loquat.bot.Slot;
import dev.loquat.bot.template.ExpandedUtterance;
import dev.loquat.bot.template.UtteranceTemplate;
import dev.loquat.nlu.text.Token;
import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * The words beside the slots of one intent, as its templates have them: "from" before {@code {Origin}}, "nights" behind
 * {@code {Nights}}. They tell slots of one type apart. A slot's own name counts as having been seen there half a time.
 */
final class SlotContexts {

    private static final int EXPANSIONS = 100;
    private static final double NAME_COUNT = 0.5;

    /** What stands behind a value tells a little less than what stands before it. */
    private static final double BEHIND = 0.9;

    private final Map<Key, Double> counts = new LinkedHashMap<>();
    private final Set<String> besideSlots = new LinkedHashSet<>();
    private final Intent intent;
    private final List<SlotPart> parts;

    SlotContexts(Intent intent) {
        this.intent = intent;
        this.parts = SlotPart.of(intent);
        intent.utterances().forEach(this::count);
        for (Slot slot : intent.slots()) {
            slot.utterances().forEach(this::count);
            addName(slot.name(), slot.name());
        }
        for (SlotPart part : parts) {
            part.piece().ifPresent(piece -> addName(part.key(), piece));
        }
    }

    private void addName(String key, String name) {
        for (String word : NameInWords.of(name).split(" ", -1)) {
            add(key, word, true, NAME_COUNT);
            add(key, word, false, NAME_COUNT);
        }
    }

    /**
     * How much the words beside a stretch, and the values of other slots beside it, speak for a slot against the other slots
     * of its type, in 0 to 1.
     */
    double support(SlotPart part, UtteranceValues values, int firstToken, int endToken) {
        return Math.max(
                share(part, before(values, firstToken), true), BEHIND * share(part, behind(values, endToken), false));
    }

    private double share(SlotPart part, List<String> neighbours, boolean isBefore) {
        return neighbours.stream()
                .mapToDouble(neighbour -> share(part, neighbour, isBefore))
                .max()
                .orElse(0);
    }

    private List<String> before(UtteranceValues values, int firstToken) {
        return neighbours(values, firstToken - 1, value -> value.endToken() == firstToken);
    }

    private List<String> behind(UtteranceValues values, int endToken) {
        return neighbours(values, endToken, value -> value.firstToken() == endToken);
    }

    private List<String> neighbours(UtteranceValues values, int token, Predicate<TypedValue> isNext) {
        List<String> neighbours = new ArrayList<>();
        wordAt(values.text(), token).ifPresent(neighbours::add);
        intent.slots().stream()
                .filter(other -> besideSlots.contains(other.name())
                        && values.of(other).stream().anyMatch(isNext))
                .forEach(other -> neighbours.add(inBraces(other.name())));
        return neighbours;
    }

    private static String inBraces(String slot) {
        return "{" + slot + "}";
    }

    /** Whether the word at a token has been seen beside a slot. */
    boolean isBeside(Slot slot, TokenizedText text, int token, boolean isBefore) {
        return wordAt(text, token)
                .filter(word -> counts.containsKey(new Key(slot.name(), word, isBefore)))
                .isPresent();
    }

    private double share(SlotPart part, String word, boolean isBefore) {
        double all = parts.stream()
                .filter(other -> other.slot().type().equals(part.slot().type()))
                .mapToDouble(other -> count(other, word, isBefore))
                .sum();
        return all == 0 ? 0 : count(part, word, isBefore) / all;
    }

    /** What stands beside a slot stands beside each of its pieces; a piece has its own name besides. */
    private double count(SlotPart part, String word, boolean isBefore) {
        double ofSlot = counts.getOrDefault(new Key(part.slot().name(), word, isBefore), 0.0);
        return part.piece().isEmpty() ? ofSlot : ofSlot + counts.getOrDefault(new Key(part.key(), word, isBefore), 0.0);
    }

    private static Optional<String> wordAt(TokenizedText text, int token) {
        return token < 0 || token >= text.size() || text.token(token).isMark()
                ? Optional.empty()
                : Optional.of(stem(text.normal(token)));
    }

    private void count(UtteranceTemplate template) {
        for (ExpandedUtterance expansion : template.expand(EXPANSIONS)) {
            List<ExpandedUtterance.Part> parts = expansion.parts();
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).isSlot()) {
                    String slot = parts.get(i).text();
                    neighbours(parts, i - 1).ifPresent(words -> add(slot, words.get(words.size() - 1), true, 1));
                    neighbours(parts, i + 1).ifPresent(words -> add(slot, words.get(0), false, 1));
                    slotAt(parts, i - 1).ifPresent(other -> addSlot(slot, other, true));
                    slotAt(parts, i + 1).ifPresent(other -> addSlot(slot, other, false));
                }
            }
        }
    }

    private static Optional<String> slotAt(List<ExpandedUtterance.Part> parts, int at) {
        return at >= 0 && at < parts.size() && parts.get(at).isSlot()
                ? Optional.of(parts.get(at).text())
                : Optional.empty();
    }

    private void addSlot(String slot, String other, boolean isBefore) {
        besideSlots.add(other);
        counts.merge(new Key(slot, inBraces(other), isBefore), 1.0, Double::sum);
    }

    private static Optional<List<String>> neighbours(List<ExpandedUtterance.Part> parts, int at) {
        if (at < 0 || at >= parts.size() || parts.get(at).isSlot()) {
            return Optional.empty();
        }
        List<String> words = Tokenizer.tokenize(parts.get(at).text()).tokens().stream()
                .filter(token -> !token.isMark())
                .map(Token::normal)
                .toList();
        return Optional.of(words).filter(each -> !each.isEmpty());
    }

    private void add(String slot, String word, boolean isBefore, double count) {
        counts.merge(new Key(slot, stem(word), isBefore), count, Double::sum);
    }

    private static String stem(String word) {
        return new PorterStemmer().stem(word);
    }

    private record Key(String slot, String word, boolean isBefore) {}
}
