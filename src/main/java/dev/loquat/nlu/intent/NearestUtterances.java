package dev.loquat.nlu.intent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The training utterances, asked for those most like a new one. A plain scan: ten thousand take about a millisecond. */
final class NearestUtterances {

    private final List<KnownUtterance> utterances;

    NearestUtterances(List<KnownUtterance> utterances) {
        this.utterances = List.copyOf(utterances);
    }

    /** The most similar utterances, the most similar first; of equally similar ones the earlier. */
    List<Neighbour> find(UtteranceFeatures features, int count) {
        List<Neighbour> all = new ArrayList<>(utterances.size());
        for (KnownUtterance utterance : utterances) {
            all.add(new Neighbour(utterance, features.similarity(utterance.features())));
        }
        all.sort(Comparator.comparingDouble(Neighbour::similarity).reversed());
        return List.copyOf(all.subList(0, Math.min(count, all.size())));
    }

    List<KnownUtterance> all() {
        return utterances;
    }

    /**
     * A training utterance beside a new one.
     *
     * @param utterance the training utterance
     * @param similarity the cosine of the two
     */
    record Neighbour(KnownUtterance utterance, double similarity) {}
}
