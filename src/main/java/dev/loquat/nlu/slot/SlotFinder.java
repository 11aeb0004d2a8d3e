package dev.loquat.nlu.slot;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.DialogAction.ElicitationStyle;
import dev.loquat.conversation.RuntimeHints;
import dev.loquat.conversation.SlotReading;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.explanation.SlotCandidate;
import dev.loquat.nlu.encoder.Encoding;
import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.slot.builtin.BuiltinSlotTypes;
import dev.loquat.nlu.template.SlotSpan;
import dev.loquat.nlu.template.TemplateMatcher;
import dev.loquat.nlu.template.TemplateReading;
import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds the values of a locale's slots in utterances. Thread-safe. */
public final class SlotFinder {

    private static final String TEMPLATE = "template";

    private final BotLocale locale;
    private final SlotTypeReaders readers;
    private final SlotTagger tagger;
    private final TypeHints hints;
    private final SpelledAnswers spelled;
    private final PieceAnswers pieces;
    private final Map<String, SlotContexts> contexts = new LinkedHashMap<>();
    private final Map<String, TemplateMatcher> answers = new LinkedHashMap<>();

    /** Reads the slots of a locale, with what the tagger has learned of them. */
    public SlotFinder(BotLocale locale, BuiltinSlotTypes builtins, SlotTagger tagger) {
        this.locale = locale;
        this.readers = new SlotTypeReaders(locale, builtins);
        this.tagger = tagger;
        this.hints = new TypeHints(locale, builtins);
        this.spelled = new SpelledAnswers(locale, readers);
        this.pieces = new PieceAnswers(locale);
        for (Intent intent : locale.intents()) {
            contexts.put(intent.name(), new SlotContexts(intent));
            intent.slots().stream()
                    .filter(slot -> !slot.utterances().isEmpty())
                    .forEach(slot -> answers.put(key(intent, slot), new TemplateMatcher(intent, slot)));
        }
    }

    private static String key(Intent intent, Slot slot) {
        return intent.name() + "/" + slot.name();
    }

    /**
     * The values in an utterance, read when they are asked for.
     *
     * @param text the utterance
     * @param encoding what the encoder made of it; empty in the pipeline without one
     * @param contentStart the token at which it comes to what is meant, behind words such as "no, I meant"
     * @param context when and where it was said
     * @param expected values that are expected
     */
    public UtteranceValues values(
            TokenizedText text,
            Optional<Encoding> encoding,
            int contentStart,
            BuiltinContext context,
            RuntimeHints expected) {
        return new UtteranceValues(
                text,
                contentStart,
                context,
                locale,
                readers,
                expected,
                values -> tagger.read(text, encoding, () -> hints.find(text, type -> values.of(type.name()))));
    }

    /** The slots of an intent that an utterance fills, no two by the same words. */
    public List<SlotReading> find(Intent intent, UtteranceValues values, SlotPreferences preferences) {
        if (intent.slots().isEmpty()) {
            return List.of();
        }
        SlotContexts known = Objects.requireNonNull(contexts.get(intent.name()));
        return new SlotResolver(intent, values, known, preferences).resolve();
    }

    /** The values that come into question for an intent's slots in {@link #find}, and what becomes of each. */
    public List<SlotCandidate> explain(Intent intent, UtteranceValues values, SlotPreferences preferences) {
        if (intent.slots().isEmpty()) {
            return List.of();
        }
        SlotContexts known = Objects.requireNonNull(contexts.get(intent.name()));
        return new SlotResolver(intent, values, known, preferences).explain();
    }

    /** The slots that a template's reading fills; what stands where it has an open slot may yet be no value of it. */
    public List<SlotReading> find(Intent intent, UtteranceValues values, TemplateReading template) {
        List<SlotReading> readings = new ArrayList<>();
        for (SlotSpan span : template.slots()) {
            intent.slot(span.slot())
                    .filter(slot ->
                            template.isExact() || values.isCarriedBy(template) || !values.isLeftToTagger(intent, slot))
                    .flatMap(slot -> values.read(slot, span.start(), span.end()))
                    .ifPresent(value -> readings.add(reading(values.text(), span, value, TEMPLATE)));
        }
        return readings;
    }

    /**
     * The utterance as the answer to a question for a slot; its score is the share of the utterance that this explains,
     * less for words that an open type takes without knowing them.
     *
     * @param asked the question: which piece of the slot it asks for, and how it is to be answered
     */
    public Optional<SlotReading> answer(Intent intent, Slot slot, DialogAction asked, UtteranceValues values) {
        if (slot.subSlots().isEmpty()) {
            return answer(intent, new SlotPart(slot, Optional.empty()), asked.style(), values);
        }
        Optional<String> piece = asked.subSlotToElicit();
        Optional<SlotReading> byTemplate = piece.flatMap(part -> pieces.answer(intent, slot, part, values));
        if (byTemplate.isPresent()) {
            return byTemplate;
        }
        Optional<SlotReading> answer = piece.flatMap(slot::piece)
                .flatMap(part -> answer(intent, new SlotPart(part, piece), asked.style(), values));
        return CompositeReading.answer(slot, values)
                .filter(reading ->
                        answer.isEmpty() || piece.filter(reading::has).isPresent())
                .map(reading -> reading.reading(values.text()))
                .filter(more -> answer.isEmpty() || more.score() > answer.get().score())
                .or(() -> answer);
    }

    private Optional<SlotReading> answer(Intent intent, SlotPart part, ElicitationStyle style, UtteranceValues values) {
        Slot slot = part.slot();
        return spelled(slot, style, values)
                .or(() -> answerByTemplate(intent, slot, values))
                .or(() -> hinted(intent, part, values))
                .or(() -> severalValues(slot, values))
                .or(() -> values.answer(slot)
                        .map(value -> withContext(intent, slot, values.text(), value))
                        .map(value -> reading(slot, values.text(), value)));
    }

    private Optional<SlotReading> spelled(Slot slot, ElicitationStyle style, UtteranceValues values) {
        return style == ElicitationStyle.DEFAULT
                ? Optional.empty()
                : spelled.answer(slot, values).map(value -> reading(slot, values.text(), value));
    }

    /** A value that is expected, where nothing else is said. */
    private static Optional<SlotReading> hinted(Intent intent, SlotPart part, UtteranceValues values) {
        return SlotResolver.best(values.hinted(intent, part))
                .filter(AnswerWords.of(values.text())::isExplainedBy)
                .map(value -> reading(part.slot(), values.text(), value));
    }

    /** "Three nights" answers a question for nights with all of its words. */
    private TypedValue withContext(Intent intent, Slot slot, TokenizedText text, TypedValue value) {
        SlotContexts known = Objects.requireNonNull(contexts.get(intent.name()));
        boolean before = known.isBeside(slot, text, value.firstToken() - 1, true);
        boolean behind = known.isBeside(slot, text, value.endToken(), false);
        int first = value.firstToken() - (before ? 1 : 0);
        int end = value.endToken() + (behind ? 1 : 0);
        return value.isKnown() ? AnswerWords.of(text).explained(value, first, end) : value;
    }

    private Optional<SlotReading> answerByTemplate(Intent intent, Slot slot, UtteranceValues values) {
        TemplateMatcher templates = answers.get(key(intent, slot));
        if (templates == null) {
            return Optional.empty();
        }
        return templates.match(values.text(), values).stream()
                .flatMap(match -> find(intent, values, match).stream())
                .filter(reading -> reading.slot().equals(slot.name()))
                .findFirst();
    }

    private static Optional<SlotReading> severalValues(Slot slot, UtteranceValues values) {
        List<TypedValue> found =
                slot.allowsMultipleValues() ? SlotResolver.withoutOverlaps(values.of(slot)) : List.of();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        TypedValue first = found.get(0);
        TypedValue last = found.get(found.size() - 1);
        SlotValue several =
                new SlotValue.Multiple(found.stream().map(TypedValue::value).toList());
        double share = AnswerWords.of(values.text()).shareExplainedBy(found);
        return Optional.of(new SlotReading(
                slot.name(),
                several,
                values.text().token(first.firstToken()).start(),
                values.text().token(last.endToken() - 1).end(),
                share,
                first.source()));
    }

    private static SlotReading reading(Slot slot, TokenizedText text, TypedValue value) {
        SlotValue filled = slot.allowsMultipleValues() ? new SlotValue.Multiple(List.of(value.value())) : value.value();
        return new SlotReading(
                slot.name(),
                filled,
                text.token(value.firstToken()).start(),
                text.token(value.endToken() - 1).end(),
                value.score(),
                value.source());
    }

    private static SlotReading reading(TokenizedText text, SlotSpan span, SlotValue value, String source) {
        return new SlotReading(
                span.slot(),
                value,
                text.token(span.start()).start(),
                text.token(span.end() - 1).end(),
                1.0,
                source);
    }
}
