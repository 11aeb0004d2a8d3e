package dev.loquat.nlu.intent;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loquat.nlu.text.Tokenizer;
import dev.loquat.nlu.weights.FlatFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The files of a classifier: what it knows in words is JSON, numbers are flat files of floats. */
record ClassifierFiles(Path folder) {

    private static final String DESCRIPTION = "intents.json";
    private static final String TERM_WEIGHTS = "term-weights.f32";
    private static final String VECTORS = "utterance-vectors.f32";
    private static final ObjectMapper JSON = new ObjectMapper();

    void write(List<String> intents, TermWeights terms, List<KnownUtterance> utterances, Calibration calibration)
            throws IOException {
        int dimension = utterances.isEmpty() ? 0 : utterances.get(0).features().dense().length;
        float[] vectors = new float[dimension * utterances.size()];
        for (int i = 0; i < utterances.size(); i++) {
            System.arraycopy(utterances.get(i).features().dense(), 0, vectors, i * dimension, dimension);
        }
        List<Sample> samples = utterances.stream()
                .map(each -> new Sample(each.text(), each.intent()))
                .toList();
        Description description = new Description(
                intents,
                dimension,
                SoftmaxTrainer.lexicalWeight(utterances.size(), intents.size()),
                terms.unknownWeight(),
                calibration,
                samples,
                terms.terms());
        Files.write(folder.resolve(DESCRIPTION), JSON.writeValueAsBytes(description));
        FlatFiles.writeFloats(folder.resolve(TERM_WEIGHTS), terms.weights());
        FlatFiles.writeFloats(folder.resolve(VECTORS), vectors);
    }

    IntentClassifier read() throws IOException {
        Description known = JSON.readValue(folder.resolve(DESCRIPTION).toFile(), Description.class);
        TermWeights terms = new TermWeights(
                known.terms(), FlatFiles.readFloats(folder.resolve(TERM_WEIGHTS)), known.unknownTermWeight());
        NearestUtterances nearest = new NearestUtterances(utterances(known, terms));
        return new IntentClassifier(known.intents(), model(known, terms.size()), terms, nearest, known.calibration());
    }

    private IntentModel model(Description known, int terms) throws IOException {
        int intents = known.intents().size();
        return known.dimension() == 0
                ? CategorizerModel.load(folder, intents + 1)
                : SoftmaxRegression.load(folder, intents + 1, known.dimension(), terms, known.lexicalWeight());
    }

    private List<KnownUtterance> utterances(Description known, TermWeights terms) throws IOException {
        float[] vectors = FlatFiles.readFloats(folder.resolve(VECTORS));
        if (vectors.length != known.dimension() * known.utterances().size()) {
            throw new IOException(folder.resolve(VECTORS) + " has " + vectors.length + " numbers, expected "
                    + known.dimension() + " for each of " + known.utterances().size() + " utterances");
        }
        List<KnownUtterance> utterances = new ArrayList<>();
        int start = 0;
        for (Sample sample : known.utterances()) {
            float[] dense = Arrays.copyOfRange(vectors, start, start + known.dimension());
            start += known.dimension();
            utterances.add(new KnownUtterance(sample.text(), sample.intent(), features(sample.text(), dense, terms)));
        }
        return utterances;
    }

    /** Terms make utterances similar only where there are no vectors, and to count them all takes long. */
    private static UtteranceFeatures features(String text, float[] dense, TermWeights terms) {
        if (dense.length > 0) {
            return new UtteranceFeatures(dense, SparseVector.ZERO, List.of());
        }
        List<String> words = LexicalTerms.of(Tokenizer.tokenize(text));
        return new UtteranceFeatures(dense, terms.vector(words), words);
    }

    private record Sample(String text, int intent) {}

    private record Description(
            List<String> intents,
            int dimension,
            double lexicalWeight,
            double unknownTermWeight,
            Calibration calibration,
            List<Sample> utterances,
            List<String> terms) {}
}
