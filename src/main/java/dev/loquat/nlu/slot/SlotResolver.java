package dev.loquat.nlu.slot;

import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.conversation.SlotReading;
import dev.loquat.conversation.SlotValue;
import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Deals the values in an utterance to the slots of an intent: the surest pairs first, every stretch of words to one slot, every
 * slot one value unless it takes several.
 */
final class SlotResolver {

    private static final double CONTEXT = 0.8;
    private static final double TAG = 0.8;
    private static final double SURE = 0.5;
    private static final double PER_FURTHER_TOKEN = 0.4;
    private static final double ELICITED = 0.3;
    private static final double FILLED = 0.2;
    private static final double EARLIER_SLOT = 0.001;

    private final Intent intent;
    private final UtteranceValues values;
    private final SlotContexts contexts;
    private final List<SlotTagger.TaggedSpan> tags;
    private final SlotPreferences preferences;

    SlotResolver(Intent intent, UtteranceValues values, SlotContexts contexts, SlotPreferences preferences) {
        this.intent = intent;
        this.values = values;
        this.contexts = contexts;
        this.tags = values.tags(intent);
        this.preferences = preferences;
    }

    /** The value that explains most; of several, the first. */
    static Optional<TypedValue> best(List<TypedValue> values) {
        return withoutOverlaps(values).stream()
                .max(Comparator.comparingDouble(value -> value.length() * value.score()));
    }

    /** Values of one type that do not overlap, the longest first chosen, by where they begin. */
    static List<TypedValue> withoutOverlaps(List<TypedValue> values) {
        List<TypedValue> chosen = new ArrayList<>();
        values.stream()
                .sorted(Comparator.comparingDouble((TypedValue value) -> -value.length() * value.score())
                        .thenComparingInt(TypedValue::firstToken))
                .filter(value -> chosen.stream().noneMatch(value::overlaps))
                .forEach(chosen::add);
        chosen.sort(Comparator.comparingInt(TypedValue::firstToken));
        return chosen;
    }

    /** The slots that the utterance fills, in the order of the intent. */
    List<SlotReading> resolve() {
        Map<String, List<Candidate>> chosen = new LinkedHashMap<>();
        intent.slots().forEach(slot -> chosen.put(slot.name(), new ArrayList<>()));
        List<Candidate> taken = new ArrayList<>();
        for (Candidate candidate : candidates()) {
            List<Candidate> ofSlot = chosen.getOrDefault(candidate.slot().name(), List.of());
            boolean isFree = taken.stream().noneMatch(other -> other.value().overlaps(candidate.value()));
            if (isFree && (ofSlot.isEmpty() || candidate.slot().allowsMultipleValues())) {
                ofSlot.add(candidate);
                taken.add(candidate);
            }
        }
        return chosen.values().stream()
                .filter(ofSlot -> !ofSlot.isEmpty())
                .map(this::reading)
                .toList();
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (Slot slot : intent.slots()) {
            if (!values.isLeftToTagger(intent, slot)) {
                values.of(slot).stream()
                        .filter(value -> !isFragment(value))
                        .forEach(value -> candidate(slot, value).ifPresent(candidates::add));
            }
            for (SlotTagger.TaggedSpan tag : tags) {
                if (tag.slot().equals(slot.name())) {
                    tagged(slot, tag).ifPresent(candidates::add);
                }
            }
        }
        intent.slots().stream()
                .filter(slot -> OpenTypes.areNames(slot.type()))
                .forEach(slot -> unlistedNames(slot).forEach(candidates::add));
        candidates.sort(Comparator.comparingDouble(Candidate::rank).reversed());
        return candidates;
    }

    /** "Seven" in "seven nation army", "heart" in "young at heart": part of what is said for a slot that takes any words. */
    private boolean isFragment(TypedValue value) {
        return tags.stream()
                .filter(tag -> tag.probability() >= SURE
                        && value.firstToken() < tag.endToken()
                        && tag.firstToken() < value.endToken()
                        && value.length() < tag.endToken() - tag.firstToken())
                .anyMatch(tag -> intent.slot(tag.slot())
                        .filter(slot -> values.isLeftToTagger(intent, slot))
                        .isPresent());
    }

    /** Names with a capital where the bot's utterances have this slot: "in Rivendell" where one says "in {City}". */
    private List<Candidate> unlistedNames(Slot slot) {
        List<Candidate> names = new ArrayList<>();
        TokenizedText text = values.text();
        for (int first = 1; first < text.size(); first++) {
            int end = endOfCapitals(first);
            if (end > first && contexts.isBeside(slot, text, first - 1, true)) {
                values.accept(slot, first, end)
                        .flatMap(value -> candidate(slot, value))
                        .ifPresent(names::add);
            }
        }
        return names;
    }

    private int endOfCapitals(int first) {
        int end = first;
        while (end < values.text().size() && values.text().token(end).isCapitalised()) {
            end++;
        }
        return end;
    }

    private Optional<Candidate> tagged(Slot slot, SlotTagger.TaggedSpan tag) {
        return values.accept(slot, tag.firstToken(), tag.endToken())
                .map(value -> new TypedValue(
                        value.firstToken(),
                        value.endToken(),
                        value.value(),
                        value.score() * tag.probability(),
                        value.isKnown(),
                        value.isKnown() ? value.source() : "tagger"))
                .flatMap(value -> candidate(slot, value));
    }

    private Optional<Candidate> candidate(Slot slot, TypedValue value) {
        double context = contexts.support(slot, values, value.firstToken(), value.endToken());
        if ((values.isLeadIn(value) && context == 0) || isPronoun(slot, value)) {
            return Optional.empty();
        }
        double tag = tags.stream()
                .filter(span -> span.slot().equals(slot.name()))
                .filter(span -> span.firstToken() == value.firstToken() && span.endToken() == value.endToken())
                .mapToDouble(SlotTagger.TaggedSpan::probability)
                .max()
                .orElse(0);
        double rank = value.score()
                + CONTEXT * context
                + TAG * tag
                + (values.isLeftToTagger(intent, slot) ? 0 : PER_FURTHER_TOKEN * (value.length() - 1))
                + (preferences.isElicited(slot) ? ELICITED : 0)
                - (preferences.isFilled(slot) ? FILLED : 0)
                - EARLIER_SLOT * intent.slots().indexOf(slot);
        boolean isSupported = context + tag > 0 || (!OpenTypes.needSupport(slot.type()) && value.isKnown());
        return isSupported || isAllThereIs(value) ? Optional.of(new Candidate(slot, value, rank)) : Optional.empty();
    }

    /** "One" in "a big one" stands for a noun, unless what is counted stands behind it. */
    private boolean isPronoun(Slot slot, TypedValue value) {
        int one = value.firstToken();
        return value.length() == 1
                && Pronouns.isOne(values.text(), one)
                && !contexts.isBeside(slot, values.text(), one + 1, false)
                && (Pronouns.hasDeterminer(values.text(), one) || isBehindAnotherValue(slot, one));
    }

    private boolean isBehindAnotherValue(Slot slot, int token) {
        return intent.slots().stream()
                .filter(other -> !other.name().equals(slot.name()))
                .anyMatch(other -> values.of(other).stream().anyMatch(value -> value.endToken() == token));
    }

    private boolean isAllThereIs(TypedValue value) {
        return value.isKnown() && AnswerWords.of(values.text()).isExplainedBy(value);
    }

    private SlotReading reading(List<Candidate> ofSlot) {
        Slot slot = ofSlot.get(0).slot();
        List<TypedValue> found = ofSlot.stream()
                .map(Candidate::value)
                .sorted(Comparator.comparingInt(TypedValue::firstToken))
                .toList();
        TypedValue first = found.get(0);
        TypedValue last = found.get(found.size() - 1);
        SlotValue value = slot.allowsMultipleValues()
                ? new SlotValue.Multiple(found.stream().map(TypedValue::value).toList())
                : first.value();
        return new SlotReading(
                slot.name(),
                value,
                values.text().token(first.firstToken()).start(),
                values.text().token(last.endToken() - 1).end(),
                Math.min(1, first.score()),
                first.source());
    }

    private record Candidate(Slot slot, TypedValue value, double rank) {}
}
