package dev.loquat.evaluation.understanding;

import dev.loquat.evaluation.understanding.Advice.Kind;
import dev.loquat.evaluation.understanding.Prediction.Neighbour;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the utterances that sit nearer another intent than their own. */
final class Advisor {

    private static final Comparator<Advice> GRAVEST_FIRST = Comparator.comparing(Advice::kind)
            .thenComparing(Comparator.comparingDouble(Advice::confidence).reversed());

    private final Function<Prediction, String> written;

    /** @param written an utterance as its author wrote it; of those written the same, one is named */
    Advisor(Function<Prediction, String> written) {
        this.written = written;
    }

    List<Advice> advise(Collection<Prediction> predictions) {
        Map<String, Advice> byUtterance = new LinkedHashMap<>();
        predictions.stream()
                .flatMap(prediction -> about(prediction).stream())
                .sorted(GRAVEST_FIRST)
                .forEach(advice -> byUtterance.putIfAbsent(advice.intent() + '\n' + advice.utterance(), advice));
        return List.copyOf(byUtterance.values());
    }

    private Optional<Advice> about(Prediction prediction) {
        Optional<Neighbour> nearest = prediction.nearest();
        if (!prediction.isRight()) {
            return Optional.of(
                    advice(Kind.TAKEN_FOR_ANOTHER, prediction, prediction.intent(), prediction.confidence()));
        }
        return nearest.filter(
                        near -> !near.intent().equals(prediction.utterance().intent()))
                .map(near -> advice(Kind.NEARER_TO_ANOTHER, prediction, near.intent(), near.similarity()));
    }

    private Advice advice(Kind kind, Prediction prediction, String other, double confidence) {
        return new Advice(
                kind,
                written.apply(prediction),
                prediction.utterance().intent(),
                other,
                confidence,
                prediction.nearest());
    }
}
