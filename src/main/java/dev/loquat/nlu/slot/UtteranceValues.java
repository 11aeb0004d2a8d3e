package dev.loquat.nlu.slot;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.bot.SlotType;
import dev.loquat.conversation.RuntimeHints;
import dev.loquat.conversation.SlotValue;
import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.template.SlotValueSpans;
import dev.loquat.nlu.template.TemplateReading;
import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** One utterance with the slot values in it, each type read at most once. For one thread. */
public final class UtteranceValues implements SlotValueSpans {

    /** How many words templates let an open slot take, and within how many a value is looked for that stands alone. */
    private static final int LONGEST_SPAN = 8;

    private final TokenizedText text;
    private final SlotTagger.Tags tagger;
    private final int contentStart;
    private final BuiltinContext context;
    private final BotLocale locale;
    private final SlotTypeReaders readers;
    private final HintedValues hinted;
    private final Map<String, List<TypedValue>> byType = new LinkedHashMap<>();
    private final Map<String, List<SlotTagger.TaggedSpan>> tagsByIntent = new LinkedHashMap<>();
    private final Map<String, List<ValueSpan>> spans = new LinkedHashMap<>();

    UtteranceValues(
            TokenizedText text,
            int contentStart,
            BuiltinContext context,
            BotLocale locale,
            SlotTypeReaders readers,
            RuntimeHints hints,
            Function<UtteranceValues, SlotTagger.Tags> tagger) {
        this.text = text;
        this.contentStart = contentStart;
        this.context = context;
        this.locale = locale;
        this.readers = readers;
        this.hinted = new HintedValues(hints, readers);
        this.tagger = tagger.apply(this);
    }

    TokenizedText text() {
        return text;
    }

    BuiltinContext context() {
        return context;
    }

    /** The values that are expected for a slot, or a piece of one, and said. */
    List<TypedValue> hinted(Intent intent, SlotPart part) {
        return hinted.of(intent, part, this);
    }

    /** Whether most of the utterance are words of the template that reads it. */
    public boolean isCarriedBy(TemplateReading reading) {
        return reading.isCarried(text);
    }

    /** The words between two characters of the utterance. */
    public String textOf(int start, int end) {
        return text.text().substring(start, end);
    }

    /** What the tagger marks for an intent. */
    List<SlotTagger.TaggedSpan> tags(Intent intent) {
        return tagsByIntent.computeIfAbsent(intent.name(), tagger::of);
    }

    /** Whether only the tagger says what fills a slot: its type has examples for values, and the tagger has learned of it. */
    boolean isLeftToTagger(Intent intent, Slot slot) {
        return slot.subSlots().isEmpty()
                && tagger.decides(intent.name(), slot.name())
                && locale.slotType(slot.type())
                        .filter(type -> type.resolution() == SlotType.Resolution.ORIGINAL_VALUE
                                && type.parent().isEmpty())
                        .isPresent();
    }

    /** Whether a value stands where words such as "no, I meant" only lead to what is meant. */
    boolean isLeadIn(TypedValue value) {
        return value.firstToken() < contentStart;
    }

    /** The values of a slot's type that stand in the utterance. */
    List<TypedValue> of(Slot slot) {
        String key = slot.type() + slot.preference().map(Enum::name).orElse("");
        return byType.computeIfAbsent(key, unread -> read(slot.type(), contextOf(slot)));
    }

    /** The values of a type that stand in the utterance. */
    List<TypedValue> of(String slotType) {
        return byType.computeIfAbsent(slotType, type -> read(type, context));
    }

    private List<TypedValue> read(String slotType, BuiltinContext where) {
        return readers.find(slotType).map(reader -> reader.find(text, where)).orElse(List.of());
    }

    private BuiltinContext contextOf(Slot slot) {
        return slot.preference().map(context::preferring).orElse(context);
    }

    /** A stretch of tokens as the value of a slot; empty when the slot's type does not take it. */
    Optional<TypedValue> accept(Slot slot, int firstToken, int endToken) {
        return readers.find(slot.type()).flatMap(reader -> reader.accept(text, firstToken, endToken, contextOf(slot)));
    }

    /** The whole utterance as the answer to a question for a slot. */
    Optional<TypedValue> answer(Slot slot) {
        return readers.find(slot.type()).flatMap(reader -> reader.answer(text, contextOf(slot)));
    }

    /** A stretch that a template holds for a slot's value: several values where the slot takes them, or its pieces. */
    Optional<SlotValue> read(Slot slot, int firstToken, int endToken) {
        if (slot.subSlots().isPresent()) {
            return CompositeReading.within(slot, this, firstToken, endToken).map(CompositeReading::value);
        }
        if (slot.allowsMultipleValues()) {
            List<SlotValue.Scalar> several = SlotResolver.withoutOverlaps(of(slot)).stream()
                    .filter(value -> value.firstToken() >= firstToken && value.endToken() <= endToken)
                    .map(TypedValue::value)
                    .toList();
            return several.isEmpty()
                    ? accept(slot, firstToken, endToken).map(value -> new SlotValue.Multiple(List.of(value.value())))
                    : Optional.of(new SlotValue.Multiple(several));
        }
        return accept(slot, firstToken, endToken).map(TypedValue::value);
    }

    @Override
    public List<ValueSpan> startingAt(String intent, String slotName, int firstToken) {
        Optional<Slot> slot = locale.intent(intent).flatMap(each -> each.slot(slotName));
        return slot.map(known -> Stream.concat(
                                expectedAt(intent, known, firstToken), startingAt(known, firstToken).stream())
                        .toList())
                .orElse(List.of());
    }

    /** The same where templates name the pieces of a slot. */
    SlotValueSpans ofPieces(Slot slot) {
        return (intent, piece, firstToken) ->
                slot.piece(piece).map(part -> startingAt(part, firstToken)).orElse(List.of());
    }

    private List<ValueSpan> startingAt(Slot slot, int firstToken) {
        String key = firstToken + (slot.allowsMultipleValues() ? "*" : " ") + slot.type();
        return spans.computeIfAbsent(key, unread -> spans(slot, firstToken));
    }

    private Stream<ValueSpan> expectedAt(String intent, Slot slot, int firstToken) {
        return locale.intent(intent).stream()
                .flatMap(each -> hinted(each, new SlotPart(slot, Optional.empty())).stream())
                .filter(value -> value.firstToken() == firstToken)
                .map(value -> new ValueSpan(value.endToken(), true));
    }

    private List<ValueSpan> spans(Slot slot, int firstToken) {
        if (slot.subSlots().isPresent()) {
            List<TypedValue> pieces = SlotPart.of(slot).stream()
                    .flatMap(part -> of(part.slot()).stream())
                    .toList();
            return listEnds(pieces, firstToken).stream()
                    .map(end -> new ValueSpan(end, true))
                    .toList();
        }
        Map<Integer, Boolean> knownByEnd = new TreeMap<>(Comparator.reverseOrder());
        for (TypedValue value : of(slot)) {
            if (value.firstToken() == firstToken) {
                knownByEnd.put(value.endToken(), true);
            }
        }
        if (OpenTypes.areWrittenInGroups(typeOf(slot))) {
            knownByEnd.putAll(groups(slot, firstToken, knownByEnd.keySet()));
        }
        if (knownByEnd.isEmpty()) {
            for (int end = firstToken + 1; end <= Math.min(text.size(), firstToken + LONGEST_SPAN); end++) {
                Optional<TypedValue> value = accept(slot, firstToken, end);
                if (value.isPresent()) {
                    knownByEnd.put(end, value.get().isKnown());
                }
            }
        } else if (slot.allowsMultipleValues()) {
            listEnds(of(slot), firstToken).forEach(end -> knownByEnd.put(end, true));
        }
        List<ValueSpan> found = new ArrayList<>();
        knownByEnd.forEach((end, isKnown) -> found.add(new ValueSpan(end, isKnown)));
        return found;
    }

    /** Where codes end of which only the first group is known by itself: "XK7 42". */
    private Map<Integer, Boolean> groups(Slot slot, int firstToken, Set<Integer> ends) {
        Map<Integer, Boolean> longer = new LinkedHashMap<>();
        for (int known : ends) {
            for (int end = known + 1; end <= text.size() && text.token(end - 1).isNumber(); end++) {
                if (accept(slot, firstToken, end).isPresent()) {
                    longer.put(end, true);
                }
            }
        }
        return longer;
    }

    /** The built-in type of a slot, or the one that its type narrows. */
    private String typeOf(Slot slot) {
        return locale.slotType(slot.type()).flatMap(SlotType::parent).orElse(slot.type());
    }

    /** Where lists of values end that begin at a token: "caramel", "caramel and cinnamon". */
    private List<Integer> listEnds(List<TypedValue> values, int firstToken) {
        List<Integer> ends = new ArrayList<>();
        int at = firstToken;
        for (TypedValue value : SlotResolver.withoutOverlaps(values)) {
            if (value.firstToken() >= at && isSeparator(at, value.firstToken(), firstToken)) {
                at = value.endToken();
                ends.add(at);
            }
        }
        return ends;
    }

    /** Whether a value follows another one with at most marks and an "and" between them. */
    boolean isNext(TypedValue value, TypedValue next) {
        return next.firstToken() >= value.endToken() && isSeparator(value.endToken(), next.firstToken(), -1);
    }

    private boolean isSeparator(int from, int to, int listStart) {
        return to == listStart
                || text.tokens().subList(from, to).stream()
                        .allMatch(token -> token.isMark()
                                || token.normal().equals("and")
                                || token.normal().equals("with"));
    }
}
