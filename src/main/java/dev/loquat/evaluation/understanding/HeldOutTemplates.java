package dev.loquat.evaluation.understanding;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.template.UtteranceTemplate;
import dev.loquat.evaluation.dataset.LabelledUtterance;
import dev.loquat.nlu.template.SampleUtterance;
import dev.loquat.nlu.template.SlotExamples;
import dev.loquat.nlu.template.SlotSpan;
import dev.loquat.nlu.template.TemplateSampler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A bot's utterances dealt to folds, those of each intent in turn. An intent with one utterance keeps it: without it the bot would
 * not have the intent at all.
 */
final class HeldOutTemplates {

    private static final long SEED = 20_260_302;

    /** A template with many choices should not outweigh many templates. */
    private static final int PER_TEMPLATE = 3;

    /** The fold of what is never held out. */
    private static final int KEPT = -1;

    private final BotLocale locale;
    private final HoldOut holdOut;
    private final Map<LabelledUtterance, String> templates = new LinkedHashMap<>();
    private final List<Fold> folds = new ArrayList<>();

    HeldOutTemplates(BotLocale locale, HoldOut holdOut) {
        this.locale = locale;
        this.holdOut = holdOut;
        TemplateSampler sampler = new TemplateSampler(new SlotExamples(locale), SEED);
        for (int i = 0; i < folds(holdOut); i++) {
            int fold = i;
            List<LabelledUtterance> heldOut = locale.intents().stream()
                    .map(intent -> intent.withUtterances(dealt(intent, number -> number == fold)))
                    .flatMap(intent -> sampler.sample(intent, PER_TEMPLATE).stream())
                    .map(this::remember)
                    .toList();
            if (!heldOut.isEmpty()) {
                folds.add(new Fold(without(fold), heldOut));
            }
        }
    }

    private int folds(HoldOut wanted) {
        return wanted.kind() == HoldOut.Kind.EACH ? templates() : wanted.parts();
    }

    List<Fold> folds() {
        return List.copyOf(folds);
    }

    /** How many templates the bot has. */
    int templates() {
        return locale.intents().stream()
                .mapToInt(intent -> intent.utterances().size())
                .sum();
    }

    /** The template of an utterance that was held out, as its author wrote it. */
    String template(LabelledUtterance utterance) {
        return templates.getOrDefault(utterance, utterance.text());
    }

    /** The intents that have a single utterance. */
    List<Intent> single() {
        return locale.intents().stream()
                .filter(intent -> intent.utterances().size() == 1)
                .toList();
    }

    private LabelledUtterance remember(SampleUtterance sample) {
        List<SlotSpan> slots =
                sample.slots().stream().filter(slot -> isValid(sample, slot)).toList();
        LabelledUtterance utterance = new LabelledUtterance(sample.text(), sample.intent(), slots);
        templates.putIfAbsent(utterance, sample.template());
        return utterance;
    }

    /** Examples of a built-in type need not have the form that the bot's own narrower type asks for. */
    private boolean isValid(SampleUtterance sample, SlotSpan span) {
        String value = sample.text().substring(span.start(), span.end());
        return locale.intent(sample.intent())
                .flatMap(intent -> intent.slot(span.slot()))
                .flatMap(slot -> locale.slotType(slot.type()))
                .flatMap(SlotType::pattern)
                .map(form -> Pattern.compile(form, Pattern.CASE_INSENSITIVE)
                        .matcher(value)
                        .matches())
                .orElse(true);
    }

    private BotLocale without(int fold) {
        if (holdOut.kind() == HoldOut.Kind.NOTHING) {
            return locale;
        }
        List<Intent> rest = locale.intents().stream()
                .map(intent -> intent.withUtterances(dealt(intent, number -> number != fold)))
                .toList();
        return new BotLocale(
                locale.id(), locale.confidenceThreshold(), rest, locale.slotTypes(), locale.customVocabulary());
    }

    private List<UtteranceTemplate> dealt(Intent intent, Predicate<Integer> wanted) {
        List<UtteranceTemplate> all = intent.utterances();
        return IntStream.range(0, all.size())
                .filter(i -> wanted.test(fold(intent, i)))
                .mapToObj(all::get)
                .toList();
    }

    /** The folds of an intent begin where its number says, so that small intents do not all fall into the first ones. */
    private int fold(Intent intent, int number) {
        int place = locale.intents().indexOf(intent);
        boolean isOnly = intent.utterances().size() == 1;
        return switch (holdOut.kind()) {
            case NOTHING -> 0;
            case PARTS -> isOnly ? KEPT : (number + place) % holdOut.parts();
            case EACH -> isOnly ? KEPT : number + before(place);
        };
    }

    private int before(int place) {
        return locale.intents().stream()
                .limit(place)
                .mapToInt(intent -> intent.utterances().size())
                .sum();
    }

    /**
     * One part of the utterances.
     *
     * @param rest the bot without them
     * @param heldOut utterances that they stand for
     */
    record Fold(BotLocale rest, List<LabelledUtterance> heldOut) {}
}
