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

    /** What is asked for goes before what is not, also when the answer is another piece of it. */
    private static final double BESIDE_ELICITED = 0.2;

    /** What standing next to another piece of its slot says for a value. */
    private static final double BESIDE_PIECE = 0.5;

    /** What being expected says for a value: as much as half of the words that stand before it in the bot's utterances. */
    private static final double HINTED = 0.5;

    private static final double FILLED = 0.2;
    private static final double EARLIER_SLOT = 0.001;

    private final Intent intent;
    private final List<SlotPart> parts;
    private final UtteranceValues values;
    private final SlotContexts contexts;
    private final List<SlotTagger.TaggedSpan> tags;
    private final SlotPreferences preferences;

    SlotResolver(Intent intent, UtteranceValues values, SlotContexts contexts, SlotPreferences preferences) {
        this.intent = intent;
        this.parts = SlotPart.of(intent);
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
        Map<String, List<Candidate>> dealt = deal(CandidateWatch.NONE);
        return intent.slots().stream()
                .flatMap(slot -> (slot.subSlots().isEmpty() ? reading(slot, dealt) : composite(slot, dealt)).stream())
                .toList();
    }

    private Optional<SlotReading> composite(Slot slot, Map<String, List<Candidate>> dealt) {
        Map<String, TypedValue> pieces = new LinkedHashMap<>();
        for (SlotPart part : SlotPart.of(slot)) {
            dealt.getOrDefault(part.key(), List.of())
                    .forEach(candidate -> pieces.put(part.piece().orElseThrow(), candidate.value()));
        }
        return CompositeReading.of(slot, pieces).map(reading -> reading.reading(values.text()));
    }

    /** All values that come into question, and what becomes of each. */
    List<SlotCandidate> explain() {
        WatchedCandidates watched = new WatchedCandidates(values.text());
        deal(watched);
        return watched.ordered(intent.slots());
    }

    private Map<String, List<Candidate>> deal(CandidateWatch watch) {
        Map<String, List<Candidate>> chosen = new LinkedHashMap<>();
        parts.forEach(part -> chosen.put(part.key(), new ArrayList<>()));
        List<Candidate> taken = new ArrayList<>();
        for (Candidate candidate : candidates(watch)) {
            List<Candidate> ofSlot = chosen.getOrDefault(candidate.part().key(), List.of());
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
        for (SlotPart part : parts) {
            for (TypedValue value : values.hinted(intent, part)) {
                candidate(part, value, watch).ifPresent(candidates::add);
            }
            if (!isLeftToTagger(part)) {
                for (TypedValue value : values.of(part.slot())) {
                    if (isFragment(value)) {
                        watch.refused(part.slot(), value, Outcome.FRAGMENT);
                    } else {
                        candidate(part, value, watch).ifPresent(candidates::add);
                    }
                }
            }
            for (SlotTagger.TaggedSpan tag : tags) {
                if (tag.slot().equals(part.slot().name()) && !holdsPieces(part, tag.firstToken(), tag.endToken())) {
                    tagged(part, tag, watch).ifPresent(candidates::add);
                }
            }
        }
        parts.stream()
                .filter(part -> OpenTypes.areNames(part.slot().type()))
                .forEach(part -> unlistedNames(part, watch).forEach(candidates::add));
        candidates.sort(Comparator.comparingDouble(Candidate::rank).reversed());
        return candidates;
    }

    /** The tagger has learned of slots, not of their pieces. */
    private boolean isLeftToTagger(SlotPart part) {
        return part.piece().isEmpty() && values.isLeftToTagger(intent, part.slot());
    }

    /** Whether a part is a piece, and what is held for it has pieces of its slot in it that are known. */
    private boolean holdsPieces(SlotPart part, int firstToken, int endToken) {
        return part.piece().isPresent()
                && intent.slot(part.slot().name())
                        .flatMap(slot -> CompositeReading.within(slot, values, firstToken, endToken))
                        .isPresent();
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
    private List<Candidate> unlistedNames(SlotPart part, CandidateWatch watch) {
        List<Candidate> names = new ArrayList<>();
        TokenizedText text = values.text();
        for (int first = 1; first < text.size(); first++) {
            int end = endOfCapitals(first);
            if (end > first
                    && contexts.isBeside(part.slot(), text, first - 1, true)
                    && !holdsPieces(part, first, end)) {
                values.accept(part.slot(), first, end)
                        .flatMap(value -> candidate(part, value, watch))
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

    private Optional<Candidate> tagged(SlotPart part, SlotTagger.TaggedSpan tag, CandidateWatch watch) {
        return values.accept(part.slot(), tag.firstToken(), tag.endToken())
                .map(value -> new TypedValue(
                        value.firstToken(),
                        value.endToken(),
                        value.value(),
                        value.score() * tag.probability(),
                        value.isKnown(),
                        value.isKnown() ? value.source() : "tagger"))
                .flatMap(value -> candidate(part, value, watch));
    }

    private Optional<Candidate> candidate(SlotPart part, TypedValue value, CandidateWatch watch) {
        Slot slot = part.slot();
        double context = context(part, value);
        if (values.isLeadIn(value) && context == 0) {
            watch.refused(slot, value, Outcome.LEAD_IN);
            return Optional.empty();
        }
        if (isPronoun(slot, value)) {
            watch.refused(slot, value, Outcome.PRONOUN);
            return Optional.empty();
        }
        Candidate candidate = ranked(part, value, context);
        boolean isMeant = candidate.isSupported() || (!OpenTypes.needSupport(slot.type()) && value.isKnown());
        if (isMeant || isAllThereIs(value)) {
            return Optional.of(candidate);
        }
        watch.refused(slot, value, Outcome.NOT_SUPPORTED);
        return Optional.empty();
    }

    private double context(SlotPart part, TypedValue value) {
        double words = contexts.support(part, values, value.firstToken(), value.endToken());
        double expected = HintedValues.isHinted(value) ? HINTED : 0;
        return Math.max(expected, isBesidePiece(part, value) ? Math.max(words, BESIDE_PIECE) : words);
    }

    /** "02139" in "Boston 02139", "Massachusetts" in "Boston, Massachusetts". */
    private boolean isBesidePiece(SlotPart part, TypedValue value) {
        return part.piece().isPresent()
                && parts.stream()
                        .filter(other -> other.isOf(part.slot()) && !other.equals(part))
                        .flatMap(other -> values.of(other.slot()).stream())
                        .anyMatch(other -> values.isNext(other, value) || values.isNext(value, other));
    }

    private Candidate ranked(SlotPart part, TypedValue value, double context) {
        Slot slot = part.slot();
        double tag = tags.stream()
                .filter(span -> span.slot().equals(slot.name()))
                .filter(span -> span.firstToken() == value.firstToken() && span.endToken() == value.endToken())
                .mapToDouble(SlotTagger.TaggedSpan::probability)
                .max()
                .orElse(0);
        return new Candidate(
                part,
                value,
                context,
                tag,
                isLeftToTagger(part) ? 0 : PER_FURTHER_TOKEN * (value.length() - 1),
                elicited(part),
                preferences.isFilled(part) ? FILLED : 0,
                EARLIER_SLOT * parts.indexOf(part));
    }

    private double elicited(SlotPart part) {
        double beside = preferences.isBesideElicited(part) ? BESIDE_ELICITED : 0;
        return preferences.isElicited(part) ? ELICITED : beside;
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

    private Optional<SlotReading> reading(Slot slot, Map<String, List<Candidate>> dealt) {
        List<TypedValue> found = dealt.getOrDefault(slot.name(), List.of()).stream()
                .map(Candidate::value)
                .sorted(Comparator.comparingInt(TypedValue::firstToken))
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(reading(slot, found));
    }

    private SlotReading reading(Slot slot, List<TypedValue> found) {
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
