package dev.loquat.nlu.slot;

import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.conversation.SlotReading;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.explanation.SlotCandidate;
import dev.loquat.conversation.explanation.SlotCandidate.Outcome;
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
        return deal(CandidateWatch.NONE).values().stream()
                .filter(ofSlot -> !ofSlot.isEmpty())
                .map(this::reading)
                .toList();
    }

    /** All values that come into question, and what becomes of each. */
    List<SlotCandidate> explain() {
        WatchedCandidates watched = new WatchedCandidates(values.text());
        deal(watched);
        return watched.ordered(intent.slots());
    }

    private Map<String, List<Candidate>> deal(CandidateWatch watch) {
        Map<String, List<Candidate>> chosen = new LinkedHashMap<>();
        intent.slots().forEach(slot -> chosen.put(slot.name(), new ArrayList<>()));
        List<Candidate> taken = new ArrayList<>();
        for (Candidate candidate : candidates(watch)) {
            List<Candidate> ofSlot = chosen.getOrDefault(candidate.slot().name(), List.of());
            Optional<Candidate> winner = taken.stream()
                    .filter(other -> other.value().overlaps(candidate.value()))
                    .findFirst();
            if (winner.isPresent()) {
                watch.lost(candidate, winner.get());
            } else if (!ofSlot.isEmpty() && !candidate.slot().allowsMultipleValues()) {
                watch.lost(candidate, ofSlot.get(0));
            } else {
                ofSlot.add(candidate);
                taken.add(candidate);
                watch.won(candidate);
            }
        }
        return chosen;
    }

    private List<Candidate> candidates(CandidateWatch watch) {
        List<Candidate> candidates = new ArrayList<>();
        for (Slot slot : intent.slots()) {
            if (!values.isLeftToTagger(intent, slot)) {
                for (TypedValue value : values.of(slot)) {
                    if (isFragment(value)) {
                        watch.refused(slot, value, Outcome.FRAGMENT);
                    } else {
                        candidate(slot, value, watch).ifPresent(candidates::add);
                    }
                }
            }
            for (SlotTagger.TaggedSpan tag : tags) {
                if (tag.slot().equals(slot.name())) {
                    tagged(slot, tag, watch).ifPresent(candidates::add);
                }
            }
        }
        intent.slots().stream()
                .filter(slot -> OpenTypes.areNames(slot.type()))
                .forEach(slot -> unlistedNames(slot, watch).forEach(candidates::add));
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
    private List<Candidate> unlistedNames(Slot slot, CandidateWatch watch) {
        List<Candidate> names = new ArrayList<>();
        TokenizedText text = values.text();
        for (int first = 1; first < text.size(); first++) {
            int end = endOfCapitals(first);
            if (end > first && contexts.isBeside(slot, text, first - 1, true)) {
                values.accept(slot, first, end)
                        .flatMap(value -> candidate(slot, value, watch))
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

    private Optional<Candidate> tagged(Slot slot, SlotTagger.TaggedSpan tag, CandidateWatch watch) {
        return values.accept(slot, tag.firstToken(), tag.endToken())
                .map(value -> new TypedValue(
                        value.firstToken(),
                        value.endToken(),
                        value.value(),
                        value.score() * tag.probability(),
                        value.isKnown(),
                        value.isKnown() ? value.source() : "tagger"))
                .flatMap(value -> candidate(slot, value, watch));
    }

    private Optional<Candidate> candidate(Slot slot, TypedValue value, CandidateWatch watch) {
        double context = contexts.support(slot, values, value.firstToken(), value.endToken());
        if (values.isLeadIn(value) && context == 0) {
            watch.refused(slot, value, Outcome.LEAD_IN);
            return Optional.empty();
        }
        if (isPronoun(slot, value)) {
            watch.refused(slot, value, Outcome.PRONOUN);
            return Optional.empty();
        }
        Candidate candidate = ranked(slot, value, context);
        boolean isMeant = candidate.isSupported() || (!OpenTypes.needSupport(slot.type()) && value.isKnown());
        if (isMeant || isAllThereIs(value)) {
            return Optional.of(candidate);
        }
        watch.refused(slot, value, Outcome.NOT_SUPPORTED);
        return Optional.empty();
    }

    private Candidate ranked(Slot slot, TypedValue value, double context) {
        double tag = tags.stream()
                .filter(span -> span.slot().equals(slot.name()))
                .filter(span -> span.firstToken() == value.firstToken() && span.endToken() == value.endToken())
                .mapToDouble(SlotTagger.TaggedSpan::probability)
                .max()
                .orElse(0);
        return new Candidate(
                slot,
                value,
                context,
                tag,
                values.isLeftToTagger(intent, slot) ? 0 : PER_FURTHER_TOKEN * (value.length() - 1),
                preferences.isElicited(slot) ? ELICITED : 0,
                preferences.isFilled(slot) ? FILLED : 0,
                EARLIER_SLOT * intent.slots().indexOf(slot));
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
}
