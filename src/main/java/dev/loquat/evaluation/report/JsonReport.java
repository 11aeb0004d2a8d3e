package dev.loquat.evaluation.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.evaluation.metrics.ConfusionMatrix;
import dev.loquat.evaluation.metrics.F1Counts;
import dev.loquat.evaluation.understanding.Advice;
import dev.loquat.evaluation.understanding.Cost;
import dev.loquat.evaluation.understanding.Evaluation;
import dev.loquat.evaluation.understanding.SlotScores;

/** An evaluation as one JSON object; all parts are fractions of 1. */
public final class JsonReport {

    private static final int CONFUSIONS = 50;
    private static final int THRESHOLDS = 100;

    private JsonReport() {}

    /** The object. Keys that do not apply, such as {@code oosRecall} without out-of-scope utterances, are left out. */
    public static ObjectNode of(Evaluation evaluation) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        intents(json, evaluation);
        outOfScope(json, evaluation);
        json.put("ece", evaluation.calibration().expectedError());
        slots(json, evaluation.slots());
        cost(json, evaluation.cost());
        counts(json, evaluation);
        lists(json, evaluation);
        return json;
    }

    private static void intents(ObjectNode json, Evaluation evaluation) {
        ConfusionMatrix matrix = evaluation.matrix();
        json.put("accuracy", matrix.accuracy())
                .put("macroF1", matrix.macroF1())
                .put("microF1", matrix.microF1())
                .put("inScopeAccuracy", evaluation.atThreshold().inScopeAccuracy());
    }

    private static void outOfScope(ObjectNode json, Evaluation evaluation) {
        evaluation
                .oosAuroc()
                .ifPresent(
                        auroc -> json.put("oosRecall", evaluation.atThreshold().oosRecall())
                                .put("oosAuroc", auroc));
        json.put("threshold", evaluation.threshold().value())
                .put("thresholdFrom", evaluation.threshold().origin());
    }

    private static void slots(ObjectNode json, SlotScores slots) {
        if (slots.isMeasured()) {
            json.put("slotF1", slots.total().f1()).put("slotF1Mean", slots.meanF1());
        }
    }

    private static void cost(ObjectNode json, Cost cost) {
        json.put("trainSeconds", cost.trainSeconds());
        json.putObject("latencyMs")
                .put("p50", cost.latencyMillis().at(50))
                .put("p99", cost.latencyMillis().at(99));
        json.put("peakHeapMb", cost.peakHeapMb());
    }

    private static void counts(ObjectNode json, Evaluation evaluation) {
        json.put("trainUtterances", evaluation.trainUtterances())
                .put("testUtterances", evaluation.inScope().size())
                .put("oosUtterances", evaluation.outOfScope().size());
        evaluation.overlap().ifPresent(overlap -> json.put("overlap", overlap));
    }

    private static void lists(ObjectNode json, Evaluation evaluation) {
        ConfusionMatrix matrix = evaluation.matrix();
        ArrayNode intents = json.putArray("intents");
        matrix.byLabel().forEach((intent, counts) -> put(intents.addObject().put("intent", intent), counts));
        if (evaluation.slots().isMeasured()) {
            ArrayNode slots = json.putArray("slots");
            evaluation
                    .slots()
                    .bySlot()
                    .forEach((slot, counts) ->
                            put(slots.addObject().put("intent", slot.intent()).put("slot", slot.slot()), counts));
        }
        ArrayNode confusions = json.putArray("confusions");
        matrix.confusions().stream()
                .limit(CONFUSIONS)
                .forEach(confusion -> confusions
                        .addObject()
                        .put("expected", confusion.expected())
                        .put("answered", confusion.answered())
                        .put("count", confusion.count()));
        ArrayNode advice = json.putArray("advice");
        evaluation.advice().forEach(each -> put(advice.addObject(), each));
        ArrayNode thresholds = json.putArray("oosCurve");
        if (!evaluation.outOfScope().isEmpty()) {
            evaluation
                    .rejection()
                    .points(THRESHOLDS)
                    .forEach(point -> thresholds
                            .addObject()
                            .put("threshold", point.threshold())
                            .put("inScopeAccuracy", point.inScopeAccuracy())
                            .put("oosRecall", point.oosRecall()));
        }
        ArrayNode curve = json.putArray("learningCurve");
        evaluation.learningCurve().forEach(point -> {
            ObjectNode node =
                    curve.addObject().put("utterances", point.utterances()).put("accuracy", point.accuracy());
            point.slotF1().ifPresent(f1 -> node.put("slotF1", f1));
        });
    }

    private static void put(ObjectNode json, F1Counts counts) {
        json.put("precision", counts.precision())
                .put("recall", counts.recall())
                .put("f1", counts.f1())
                .put("support", counts.support());
    }

    private static void put(ObjectNode json, Advice advice) {
        json.put("kind", advice.kind().name())
                .put("utterance", advice.utterance())
                .put("intent", advice.intent())
                .put("otherIntent", advice.otherIntent())
                .put("confidence", advice.confidence());
        advice.nearest()
                .ifPresent(near -> json.putObject("nearest")
                        .put("utterance", near.text())
                        .put("intent", near.intent())
                        .put("similarity", near.similarity()));
    }
}
