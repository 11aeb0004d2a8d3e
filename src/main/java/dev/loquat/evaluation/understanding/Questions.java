package dev.loquat.evaluation.understanding;

import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.Evidence;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.Understanding;
import dev.loquat.evaluation.dataset.LabelledUtterance;
import dev.loquat.evaluation.understanding.Prediction.Neighbour;
import dev.loquat.nlu.Nlu;
import dev.loquat.nlu.NluContext;
import dev.loquat.nlu.model.Progress;
import dev.loquat.nlu.template.SlotSpan;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks an {@link Nlu} about utterances, one after another on this thread, each as the first of a conversation. */
final class Questions {

    /** Always the same day, so that figures do not depend on when they are measured. */
    private static final ZonedDateTime DAY = ZonedDateTime.of(2026, 3, 2, 9, 0, 0, 0, ZoneOffset.UTC);

    /** The virtual machine compiles what is called some hundred times. */
    private static final int WARM_UP = 200;

    private static final double NANOS_PER_MILLI = 1e6;

    private final NluContext context;
    private final Progress progress;

    /** @param activeContexts all that intents may require, so that every intent is eligible */
    Questions(Set<String> activeContexts, Progress progress) {
        this.context = new NluContext(Optional.empty(), DialogAction.NONE, activeContexts, DAY);
        this.progress = progress;
    }

    /** Has the code compiled that the questions will run, on utterances that are not asked. */
    void warmUp(Nlu nlu, List<LabelledUtterance> utterances) {
        utterances.stream().limit(WARM_UP).forEach(each -> nlu.understand(each.text(), context));
    }

    List<Prediction> ask(Nlu nlu, List<LabelledUtterance> utterances, String purpose) {
        List<Prediction> predictions = new ArrayList<>(utterances.size());
        for (LabelledUtterance utterance : utterances) {
            progress.report(purpose, predictions.size(), utterances.size());
            long start = System.nanoTime();
            Understanding understanding = nlu.understand(utterance.text(), context);
            predictions.add(prediction(utterance, understanding, (System.nanoTime() - start) / NANOS_PER_MILLI));
        }
        return predictions;
    }

    private static Prediction prediction(LabelledUtterance utterance, Understanding understanding, double millis) {
        Optional<Interpretation> first = understanding.interpretations().stream()
                .filter(each -> each.nluConfidence().isPresent())
                .findFirst();
        return new Prediction(
                utterance,
                first.map(each -> each.intent().name()).orElse(""),
                first.map(each -> each.nluConfidence().orElse(0)).orElse(0.0),
                first.map(Questions::slots).orElse(List.of()),
                nearest(understanding),
                millis);
    }

    private static List<SlotSpan> slots(Interpretation interpretation) {
        return interpretation.slotReadings().stream()
                .map(slot -> new SlotSpan(slot.slot(), slot.start(), slot.end()))
                .toList();
    }

    private static Optional<Neighbour> nearest(Understanding understanding) {
        return understanding.interpretations().stream()
                .flatMap(each -> each.evidence().stream()
                        .filter(evidence -> evidence.kind().equals(Evidence.NEAREST_UTTERANCE))
                        .map(evidence ->
                                new Neighbour(evidence.detail(), each.intent().name(), evidence.weight())))
                .max(Comparator.comparingDouble(Neighbour::similarity));
    }
}
