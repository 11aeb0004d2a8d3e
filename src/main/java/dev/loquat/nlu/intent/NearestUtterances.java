package dev.loquat.nlu.intent;

import java.util.ArrayList;
import java.util.List;

/**
 * The training utterances, asked for those most like a new one. Only those of the likeliest intents are compared: with 150
 * intents a scan of all would take most of the time of understanding, and the nearest ones are hardly ever elsewhere.
 */
final class NearestUtterances {

    /** As many intents as Lex names. */
    private static final int INTENTS = 5;

    private final List<KnownUtterance> utterances;
    private final List<List<KnownUtterance>> byIntent = new ArrayList<>();

    NearestUtterances(List<KnownUtterance> utterances) {
        this.utterances = List.copyOf(utterances);
        for (KnownUtterance utterance : utterances) {
            while (byIntent.size() <= utterance.intent()) {
                byIntent.add(new ArrayList<>());
            }
            byIntent.get(utterance.intent()).add(utterance);
        }
    }

    /**
     * The most similar utterances of the likeliest intents, the most similar first; of equally similar ones the one of the
     * likelier intent.
     *
     * @param logits of the intents; what lies behind them is ignored
     */
    List<Neighbour> find(UtteranceFeatures features, double[] logits, int count) {
        List<Neighbour> nearest = new ArrayList<>(count + 1);
        for (int intent : likeliest(logits)) {
            byIntent.get(intent).forEach(utterance -> keep(nearest, utterance, features, count));
        }
        return List.copyOf(nearest);
    }

    /** The most similar utterances of one intent, the most similar first. */
    List<Neighbour> ofIntent(int intent, UtteranceFeatures features, int count) {
        List<Neighbour> nearest = new ArrayList<>(count + 1);
        if (intent < byIntent.size()) {
            byIntent.get(intent).forEach(utterance -> keep(nearest, utterance, features, count));
        }
        return List.copyOf(nearest);
    }

    /** How like the most similar of all utterances is, at most 1; 0 when there is none. */
    double similarity(UtteranceFeatures features) {
        return utterances.stream()
                .mapToDouble(utterance -> features.similarity(utterance.features()))
                .max()
                .orElse(0);
    }

    private List<Integer> likeliest(double[] logits) {
        List<Integer> likeliest = new ArrayList<>(INTENTS + 1);
        for (int intent = 0; intent < byIntent.size(); intent++) {
            int place = likeliest.size();
            while (place > 0 && logits[likeliest.get(place - 1)] < logits[intent]) {
                place--;
            }
            if (place < INTENTS) {
                likeliest.add(place, intent);
            }
            if (likeliest.size() > INTENTS) {
                likeliest.remove(INTENTS);
            }
        }
        return likeliest;
    }

    private static void keep(List<Neighbour> nearest, KnownUtterance utterance, UtteranceFeatures features, int count) {
        double similarity = features.similarity(utterance.features());
        int place = nearest.size();
        while (place > 0 && nearest.get(place - 1).similarity() < similarity) {
            place--;
        }
        if (place < count) {
            nearest.add(place, new Neighbour(utterance, similarity));
        }
        if (nearest.size() > count) {
            nearest.remove(count);
        }
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
