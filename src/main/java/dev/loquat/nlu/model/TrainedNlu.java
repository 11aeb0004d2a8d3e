package dev.loquat.nlu.model;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.KnownAnswer;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SlotReading;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.Understanding;
import dev.loquat.conversation.explanation.Explanation;
import dev.loquat.conversation.explanation.SlotReasons;
import dev.loquat.conversation.explanation.TemplateHit;
import dev.loquat.nlu.Nlu;
import dev.loquat.nlu.NluContext;
import dev.loquat.nlu.encoder.Encoding;
import dev.loquat.nlu.encoder.SentenceEncoder;
import dev.loquat.nlu.intent.IntentRanking;
import dev.loquat.nlu.intent.RankingReasons;
import dev.loquat.nlu.repair.ConversationWords;
import dev.loquat.nlu.repair.YesNoReading;
import dev.loquat.nlu.slot.SlotFinder;
import dev.loquat.nlu.slot.SlotPreferences;
import dev.loquat.nlu.slot.UtteranceValues;
import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.slot.builtin.BuiltinSlotTypes;
import dev.loquat.nlu.template.TemplateMatcher;
import dev.loquat.nlu.template.TemplateReading;
import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The understanding of one locale. The encoder, which other locales share, stays open when this is closed. */
final class TrainedNlu implements Nlu {

    /** The likeliest intent and the one that it had to beat. */
    private static final int EXPLAINED = 2;

    private final BotLocale locale;
    private final TrainedModel model;
    private final Optional<SentenceEncoder> encoder;
    private final TemplateMatcher templates;
    private final SlotFinder slots;
    private final ConversationWords words;
    private final Map<String, KnownAnswers> answers = new HashMap<>();

    TrainedNlu(BotLocale locale, TrainedModel model, Optional<SentenceEncoder> encoder, BuiltinSlotTypes builtins) {
        this.locale = locale;
        this.model = model;
        this.encoder = encoder;
        this.templates = new TemplateMatcher(TrainableIntents.of(locale));
        this.slots = new SlotFinder(locale, builtins, model.tagger());
        this.words = ConversationWords.of(locale.id());
        locale.intents().stream()
                .filter(intent -> !intent.questions().isEmpty())
                .forEach(intent -> answers.put(intent.name(), new KnownAnswers(intent)));
    }

    @Override
    public Understanding understand(String text, NluContext context) {
        return understand(read(text, context), context);
    }

    private Read read(String text, NluContext context) {
        TokenizedText tokens = Tokenizer.tokenize(text);
        Optional<Encoding> encoding = encoder.map(each -> each.encode(text));
        UtteranceValues values = slots.values(
                tokens,
                encoding,
                words.startOfContent(tokens),
                new BuiltinContext(context.now(), locale.id()),
                context.hints());
        return new Read(tokens, encoding, values, templates.match(tokens, values));
    }

    private Understanding understand(Read read, NluContext context) {
        TokenizedText tokens = read.tokens();
        Optional<YesNoReading> yesNo = words.yesNo(tokens);
        IntentRanking ranking = model.classifier().rank(tokens, read.encoding());
        boolean saysNothing = yesNo.filter(YesNoReading::isWhole).isPresent();
        List<Interpretation> interpretations = new Interpreter(locale, slots, context)
                .interpret(read.values(), read.templates(), saysNothing ? ranking.doubted() : ranking);
        return new Understanding(
                tokens.text(),
                interpretations,
                answer(read.values(), context, interpretations),
                slotsInProgress(read.values(), read.templates(), context),
                yesNo.map(YesNoReading::answer),
                words.repair(tokens),
                words.isCorrection(tokens),
                knownAnswer(read, interpretations));
    }

    /** Only where the likeliest intent answers questions; what nobody has asked before has no answer. */
    private Optional<KnownAnswer> knownAnswer(Read read, List<Interpretation> interpretations) {
        return interpretations.stream()
                .findFirst()
                .map(likeliest -> likeliest.intent().name())
                .flatMap(intent -> Optional.ofNullable(answers.get(intent))
                        .flatMap(
                                known -> known.to(model.classifier().nearest(intent, read.tokens(), read.encoding()))));
    }

    @Override
    public Explanation explain(String text, NluContext context) {
        Read read = read(text, context);
        Understanding understanding = understand(read, context);
        List<String> likeliest = understanding.interpretations().stream()
                .filter(one -> one.nluConfidence().isPresent())
                .limit(EXPLAINED)
                .map(one -> one.intent().name())
                .toList();
        RankingReasons ranking = model.classifier().explain(read.tokens(), read.encoding(), likeliest);
        return new Explanation(
                understanding,
                locale.confidenceThreshold(),
                ranking.fit(),
                read.templates().stream()
                        .map(each -> new TemplateHit(each.template(), each.intent(), each.isExact()))
                        .toList(),
                ranking.intents(),
                slotReasons(likeliest, understanding, read, context));
    }

    /** Of the intent in progress, where what is asked for counts, and of the likeliest one as if it began now. */
    private List<SlotReasons> slotReasons(
            List<String> likeliest, Understanding understanding, Read read, NluContext context) {
        ExplainedSlots explained = new ExplainedSlots(slots, read.values(), read.templates());
        List<SlotReasons> reasons = new ArrayList<>();
        Optional<Intent> busy = inProgress(context);
        busy.map(intent -> explained.inProgress(intent, preferences(context), understanding.slots()))
                .ifPresent(reasons::add);
        likeliest.stream()
                .limit(1)
                .filter(name ->
                        busy.filter(intent -> intent.name().equals(name)).isEmpty())
                .flatMap(name -> locale.intent(name).stream())
                .map(intent -> explained.beginning(intent, readingsOf(intent, understanding)))
                .forEach(reasons::add);
        return reasons;
    }

    private static List<SlotReading> readingsOf(Intent intent, Understanding understanding) {
        return understanding.interpretations().stream()
                .filter(one -> one.intent().name().equals(intent.name()))
                .flatMap(one -> one.slotReadings().stream())
                .toList();
    }

    private Optional<SlotReading> answer(
            UtteranceValues values, NluContext context, List<Interpretation> interpretations) {
        DialogAction asked = context.dialogAction();
        return inProgress(context)
                .flatMap(intent -> asked.slotToElicit()
                        .flatMap(intent::slot)
                        .flatMap(slot -> slots.answer(intent, slot, asked, values))
                        .map(answer -> AnswerTrust.weigh(answer, intent, interpretations)));
    }

    private List<SlotReading> slotsInProgress(
            UtteranceValues values, List<TemplateReading> readings, NluContext context) {
        return inProgress(context)
                .map(intent -> readings.stream()
                        .filter(reading -> reading.isExact()
                                && reading.intent().equals(intent.name())
                                && !reading.slots().isEmpty())
                        .findFirst()
                        .map(reading -> slots.find(intent, values, reading))
                        .orElseGet(() -> slots.find(intent, values, preferences(context))))
                .orElse(List.of());
    }

    private Optional<Intent> inProgress(NluContext context) {
        return context.intent().map(SessionIntent::name).flatMap(locale::intent);
    }

    private static SlotPreferences preferences(NluContext context) {
        DialogAction asked = context.dialogAction();
        Set<String> filled = new HashSet<>();
        context.intent().map(SessionIntent::slots).orElse(Map.of()).forEach((name, value) -> {
            if (value.isFilled()) {
                filled.add(name);
            }
            if (value instanceof SlotValue.Composite composite) {
                composite.subSlots().forEach((piece, part) -> {
                    if (part.isFilled()) {
                        filled.add(SlotPreferences.piece(name, piece));
                    }
                });
            }
        });
        return new SlotPreferences(
                asked.slotToElicit()
                        .map(slot -> asked.subSlotToElicit()
                                .map(piece -> SlotPreferences.piece(slot, piece))
                                .orElse(slot)),
                filled);
    }

    @Override
    public void close() {
        // The encoder belongs to NluModels; all else is on the heap.
    }

    /** What is read of an utterance before anything is concluded from it. */
    private record Read(
            TokenizedText tokens,
            Optional<Encoding> encoding,
            UtteranceValues values,
            List<TemplateReading> templates) {}
}
