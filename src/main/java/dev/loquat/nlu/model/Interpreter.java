package dev.loquat.nlu.model;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.BuiltinIntent;
import dev.loquat.bot.Intent;
import dev.loquat.conversation.Evidence;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SlotReading;
import dev.loquat.nlu.NluContext;
import dev.loquat.nlu.intent.IntentRanking;
import dev.loquat.nlu.intent.IntentScore;
import dev.loquat.nlu.slot.SlotFinder;
import dev.loquat.nlu.slot.SlotPreferences;
import dev.loquat.nlu.slot.UtteranceValues;
import dev.loquat.nlu.template.TemplateReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Ranks the intents that an utterance may express, with their slots and the reasons for each. */
final class Interpreter {

    /** Lex's most: the likeliest intent with four alternatives, the fallback among them. */
    private static final int MOST = 5;

    private static final double EXACT = 1.0;
    /** Of a template of which a slot took words only because they stood there. */
    private static final double OPEN = 0.5;

    private final BotLocale locale;
    private final SlotFinder slots;
    private final NluContext context;

    Interpreter(BotLocale locale, SlotFinder slots, NluContext context) {
        this.locale = locale;
        this.slots = slots;
        this.context = context;
    }

    List<Interpretation> interpret(UtteranceValues values, List<TemplateReading> readings, IntentRanking ranking) {
        List<IntentScore> scores = ranked(values, readings, ranking);
        List<Interpretation> interpretations = new ArrayList<>();
        Optional<Intent> knowing = knowing();
        int most = knowing.isPresent() ? MOST - 2 : MOST - 1;
        for (IntentScore score : scores.subList(0, Math.min(most, scores.size()))) {
            locale.intent(score.intent())
                    .map(intent -> interpretation(intent, score.confidence(), values, readings, ranking))
                    .ifPresent(interpretations::add);
        }
        interpretations.add(placeOfFallback(interpretations), unsure(locale.fallbackIntent()));
        knowing.ifPresent(intent -> interpretations.add(placeOfFallback(interpretations), unsure(intent)));
        return interpretations;
    }

    private List<IntentScore> ranked(UtteranceValues values, List<TemplateReading> readings, IntentRanking ranking) {
        Map<String, Double> byIntent = new LinkedHashMap<>();
        readings.stream().filter(TemplateReading::isExact).forEach(reading -> byIntent.put(reading.intent(), EXACT));
        ranking.scores().forEach(score -> byIntent.putIfAbsent(score.intent(), score.confidence()));
        // Words that nobody has said to the bot before make the likeliest intent doubtful, even where its template
        // expects any.
        ranking.scores().stream()
                .max(Comparator.comparingDouble(IntentScore::confidence))
                .map(IntentScore::intent)
                .filter(intent -> readings.stream()
                        .anyMatch(reading -> reading.intent().equals(intent) && values.isCarriedBy(reading)))
                .ifPresent(intent -> byIntent.merge(intent, OPEN, Math::max));
        return byIntent.entrySet().stream()
                .filter(entry -> isEligible(entry.getKey()))
                .map(entry -> new IntentScore(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(IntentScore::confidence).reversed())
                .toList();
    }

    private boolean isEligible(String intent) {
        return locale.intent(intent)
                .filter(each -> each.questions().isEmpty() || context.intent().isEmpty())
                .filter(each -> context.activeContexts().containsAll(each.inputContexts()))
                .isPresent();
    }

    private Interpretation interpretation(
            Intent intent,
            double confidence,
            UtteranceValues values,
            List<TemplateReading> readings,
            IntentRanking ranking) {
        Optional<TemplateReading> template = readings.stream()
                .filter(reading -> reading.intent().equals(intent.name()))
                .findFirst();
        List<SlotReading> filled = template.filter(TemplateReading::isExact)
                .map(reading -> slots.find(intent, values, reading))
                .orElseGet(() -> slotsOf(intent, values, template));
        SessionIntent read = SessionIntent.start(intent);
        for (SlotReading slot : filled) {
            read = read.withSlot(slot.slot(), slot.value());
        }
        return new Interpretation(
                read, OptionalDouble.of(confidence), filled, evidence(intent, template, filled, ranking));
    }

    /** Slots found by their types first; what a template with open slots adds fills only what is still free. */
    private List<SlotReading> slotsOf(Intent intent, UtteranceValues values, Optional<TemplateReading> template) {
        List<SlotReading> found = new ArrayList<>(slots.find(intent, values, SlotPreferences.NONE));
        template.map(reading -> slots.find(intent, values, reading)).orElse(List.of()).stream()
                .filter(extra -> found.stream().noneMatch(slot -> isSameSlotOrPlace(slot, extra)))
                .toList()
                .forEach(found::add);
        return found;
    }

    private static boolean isSameSlotOrPlace(SlotReading one, SlotReading other) {
        return one.slot().equals(other.slot()) || (one.start() < other.end() && other.start() < one.end());
    }

    private static List<Evidence> evidence(
            Intent intent, Optional<TemplateReading> template, List<SlotReading> filled, IntentRanking ranking) {
        List<Evidence> evidence = new ArrayList<>();
        template.ifPresent(reading ->
                evidence.add(new Evidence(Evidence.TEMPLATE, reading.template(), reading.isExact() ? EXACT : OPEN)));
        ranking.nearest().stream()
                .filter(near -> near.intent().equals(intent.name()))
                .map(near -> new Evidence(Evidence.NEAREST_UTTERANCE, near.text(), near.similarity()))
                .forEach(evidence::add);
        filled.stream()
                .map(slot -> new Evidence(
                        Evidence.SLOT,
                        slot.slot() + " = " + slot.value().text() + " (" + slot.source() + ")",
                        slot.score()))
                .forEach(evidence::add);
        return evidence;
    }

    private int placeOfFallback(List<Interpretation> interpretations) {
        int place = 0;
        while (place < interpretations.size()
                && interpretations.get(place).nluConfidence().orElse(0) >= locale.confidenceThreshold()) {
            place++;
        }
        return place;
    }

    private static Interpretation unsure(Intent intent) {
        return new Interpretation(SessionIntent.start(intent), OptionalDouble.empty(), List.of());
    }

    /**
     * The intent that takes what no other one does before the fallback intent: a copy of an intent of Lex that asks a service, whose
     * place a function has taken. Not while an intent is in progress, as in Lex.
     */
    private Optional<Intent> knowing() {
        return locale.intents().stream()
                .filter(intent -> context.intent().isEmpty() && isEligible(intent.name()))
                .filter(intent -> intent.questions().isEmpty()
                        && intent.hooks().fulfillment().isPresent())
                .filter(intent -> intent.parent()
                        .flatMap(BuiltinIntent::of)
                        .filter(BuiltinIntent::isKnowledge)
                        .isPresent())
                .findFirst();
    }
}
