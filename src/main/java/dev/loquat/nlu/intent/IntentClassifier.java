package dev.loquat.nlu.intent;

import dev.loquat.conversation.explanation.IntentReasons;
import dev.loquat.nlu.encoder.Encoding;
import dev.loquat.nlu.text.TokenizedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Ranks the intents of one bot. A confidence is the probability that the utterance is for this bot at all, from its
 * {@link Fit}, times the intent's share among the intents. Immutable: any number of threads may share one.
 */
public final class IntentClassifier {

    /**
     * The share of what a bot hears that is meant for it, as confidences expect it. The lower it is taken, the more off-topic
     * speech is turned away, and the more that was meant is lost with it. On CLINC150 (validation part, all utterances trained
     * on, the default threshold) 0.7, 0.8, 0.88 and 0.93 answer 94.7, 95.3, 96.0 and 96.4 % of what is in scope rightly and
     * turn away 96, 94, 92 and 88 % of what is not; with 10 utterances per intent 0.93 turns away but 80 %. Confidences are
     * too modest where more is in scope, too bold where less is: with 0.88 by less than 3 % whether 97 % or 82 % are.
     */
    public static final double EXPECTED_IN_SCOPE = 0.88;

    private final List<String> intents;
    private final IntentModel model;
    private final TermWeights terms;
    private final NearestUtterances nearest;
    private final Calibration calibration;

    IntentClassifier(
            List<String> intents,
            IntentModel model,
            TermWeights terms,
            NearestUtterances nearest,
            Calibration calibration) {
        this.intents = List.copyOf(intents);
        this.model = model;
        this.terms = terms;
        this.nearest = nearest;
        this.calibration = calibration;
    }

    /**
     * Ranks all intents.
     *
     * @param text the utterance
     * @param encoding what the encoder made of it; empty in the pipeline without one
     */
    public IntentRanking rank(TokenizedText text, Optional<Encoding> encoding) {
        if (intents.isEmpty()) {
            return new IntentRanking(List.of(), List.of());
        }
        return rank(features(text, encoding));
    }

    private UtteranceFeatures features(TokenizedText text, Optional<Encoding> encoding) {
        List<String> words = LexicalTerms.of(text);
        float[] dense = encoding.map(Encoding::sentence).orElseGet(() -> new float[0]);
        return new UtteranceFeatures(dense, terms.vector(words), words);
    }

    /**
     * Why these intents are as likely as {@link #rank} says.
     *
     * @param names the intents, in the order in which they are explained; those that it has not learned are left out
     */
    public RankingReasons explain(TokenizedText text, Optional<Encoding> encoding, List<String> names) {
        UtteranceFeatures features = features(text, encoding);
        double[] logits = model.logits(features);
        double fits = intents.isEmpty() ? 0 : fit(logits, nearest.find(features, logits, Fit.NEIGHBOURS));
        double[] shares = shares(logits);
        List<String> vocabulary = terms.terms();
        return new RankingReasons(
                fits,
                names.stream()
                        .map(intents::indexOf)
                        .filter(intent -> intent >= 0)
                        .map(intent -> new IntentReasons(
                                intents.get(intent),
                                fits * shares[intent],
                                shares[intent],
                                model.parts(features, intent, vocabulary),
                                similar(intent, features)))
                        .toList());
    }

    /** The training utterances of an intent that are most like this one, the likest first. */
    public List<IntentReasons.SimilarUtterance> nearest(
            String intent, TokenizedText text, Optional<Encoding> encoding) {
        int number = intents.indexOf(intent);
        return number < 0 ? List.of() : similar(number, features(text, encoding));
    }

    private List<IntentReasons.SimilarUtterance> similar(int intent, UtteranceFeatures features) {
        return nearest.ofIntent(intent, features, Fit.NEIGHBOURS).stream()
                .map(near -> new IntentReasons.SimilarUtterance(near.utterance().text(), near.similarity()))
                .toList();
    }

    private IntentRanking rank(UtteranceFeatures features) {
        double[] logits = model.logits(features);
        List<NearestUtterances.Neighbour> neighbours = nearest.find(features, logits, Fit.NEIGHBOURS);
        double fits = fit(logits, neighbours);
        double[] shares = shares(logits);
        List<IntentScore> scores = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            scores.add(new IntentScore(intents.get(i), fits * shares[i]));
        }
        scores.sort(Comparator.comparingDouble(IntentScore::confidence).reversed());
        return new IntentRanking(scores, neighbours.stream().map(this::named).toList());
    }

    private double fit(double[] logits, List<NearestUtterances.Neighbour> neighbours) {
        return calibration.probability(Fit.of(logits, neighbours));
    }

    private double[] shares(double[] logits) {
        return Softmax.probabilities(Fit.ofIntents(logits), calibration.temperature());
    }

    private IntentRanking.SimilarUtterance named(NearestUtterances.Neighbour neighbour) {
        KnownUtterance utterance = neighbour.utterance();
        return new IntentRanking.SimilarUtterance(
                utterance.text(), intents.get(utterance.intent()), neighbour.similarity());
    }

    Calibration calibration() {
        return calibration;
    }

    /** The sentence vectors of the training utterances, by their text; empty in the pipeline without an encoder. */
    public Map<String, float[]> sentences() {
        return nearest.all().stream()
                .filter(utterance -> utterance.features().dense().length > 0)
                .collect(Collectors.toMap(
                        KnownUtterance::text, utterance -> utterance.features().dense(), (first, second) -> first));
    }

    /** Writes all that was learned into a folder; the same training writes the same bytes. */
    public void save(Path folder) throws IOException {
        model.save(folder);
        new ClassifierFiles(folder).write(intents, terms, nearest.all(), calibration);
    }

    /**
     * Reads what {@link #save} wrote.
     *
     * @throws IOException when a file is missing or damaged
     */
    public static IntentClassifier load(Path folder) throws IOException {
        return new ClassifierFiles(folder).read();
    }
}
