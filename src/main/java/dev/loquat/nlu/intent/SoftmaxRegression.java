package dev.loquat.nlu.intent;

import dev.loquat.conversation.explanation.LogitParts;
import dev.loquat.nlu.weights.FlatFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Multinomial logistic regression over the sentence's nearness to {@link Landmarks} and, weighted, its terms:
 * {@code logits = 10·W·[nearness ; w·t] + b}. The factor brings the features to the scale at which a light penalty on the
 * weights is right.
 */
final class SoftmaxRegression implements IntentModel {

    static final float SCALE = 10;
    private static final String WEIGHTS = "weights.f32";
    private static final String LANDMARKS = "landmarks.f32";
    private static final String TERM_STARTS = "term-starts.i32";
    private static final String TERM_INTENTS = "term-intents.i32";

    private final Landmarks landmarks;
    private final SoftmaxWeights layout;
    private final float lexicalWeight;
    private final float[] weights;

    /** @param weights laid out as the layout says */
    SoftmaxRegression(Landmarks landmarks, SoftmaxWeights layout, double lexicalWeight, float[] weights) {
        if (weights.length != layout.size()) {
            throw new IllegalArgumentException("expected " + layout.size() + " weights, got " + weights.length);
        }
        this.landmarks = landmarks;
        this.layout = layout;
        this.lexicalWeight = (float) lexicalWeight;
        this.weights = weights.clone();
    }

    /**
     * Reads what {@link #save} wrote.
     *
     * @param dimension of the encoder's vectors
     * @param terms how many terms there are
     * @throws IOException when a file is missing, or they do not fit one another
     */
    static SoftmaxRegression load(Path folder, int intents, int dimension, int terms, double lexicalWeight)
            throws IOException {
        float[] weights = FlatFiles.readFloats(folder.resolve(WEIGHTS));
        float[] landmarks = FlatFiles.readFloats(folder.resolve(LANDMARKS));
        TermIntents termIntents = new TermIntents(
                FlatFiles.readInts(folder.resolve(TERM_STARTS)), FlatFiles.readInts(folder.resolve(TERM_INTENTS)));
        int coordinates = landmarks.length / dimension;
        SoftmaxWeights layout = new SoftmaxWeights(intents, coordinates, termIntents);
        boolean fits = landmarks.length == coordinates * dimension
                && weights.length == layout.size()
                && termIntents.isOf(terms, intents);
        if (!fits) {
            throw new IOException("the weights, landmarks and terms in " + folder + " do not fit one another");
        }
        return new SoftmaxRegression(Landmarks.of(coordinates, landmarks), layout, lexicalWeight, weights);
    }

    @Override
    public double[] logits(UtteranceFeatures utterance) {
        float[] sums = new float[layout.intents()];
        float[] near = landmarks.nearness(utterance.dense());
        layout.logits(weights, near, utterance.lexical(), lexicalWeight, sums, 0);
        double[] logits = new double[sums.length];
        for (int intent = 0; intent < sums.length; intent++) {
            logits[intent] = sums[intent];
        }
        return logits;
    }

    @Override
    public LogitParts parts(UtteranceFeatures utterance, int intent, List<String> vocabulary) {
        SparseVector lexical = utterance.lexical();
        List<LogitParts.TermPart> terms = new ArrayList<>();
        for (int i = 0; i < lexical.indices().length; i++) {
            int term = lexical.indices()[i];
            double part = SCALE * lexicalWeight * lexical.values()[i] * layout.ofTerm(weights, term, intent);
            terms.add(new LogitParts.TermPart(LexicalTerms.readable(vocabulary.get(term)), part));
        }
        double sentence = SCALE * layout.ofSentence(weights, landmarks.nearness(utterance.dense()), intent);
        return new LogitParts(weights[intent], sentence, TermParts.weightiestFirst(terms));
    }

    @Override
    public void save(Path folder) throws IOException {
        FlatFiles.writeFloats(folder.resolve(WEIGHTS), weights);
        FlatFiles.writeFloats(folder.resolve(LANDMARKS), landmarks.toArray());
        FlatFiles.writeInts(folder.resolve(TERM_STARTS), layout.terms().starts());
        FlatFiles.writeInts(folder.resolve(TERM_INTENTS), layout.terms().intents());
    }
}
