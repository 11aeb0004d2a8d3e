package dev.loquat.nlu.intent;

import dev.loquat.conversation.explanation.LogitParts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.ml.maxent.io.BinaryGISModelReader;
import opennlp.tools.ml.maxent.io.BinaryGISModelWriter;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * OpenNLP's document categoriser over the terms of an utterance. Only its maximum entropy model is kept: OpenNLP's own model
 * files carry the time of their making and would differ at every training.
 */
final class CategorizerModel implements IntentModel {

    static final String FILE = "categorizer.bin";

    private static final int ITERATIONS = 300;
    private static final double SMALLEST_PROBABILITY = 1e-12;

    private final MaxentModel maxent;
    private final DocumentCategorizerME categorizer;
    private final Map<String, Context> weights;
    private final int[] outcomes;

    private CategorizerModel(MaxentModel maxent, int intents) {
        this.maxent = maxent;
        this.categorizer = new DocumentCategorizerME(new DoccatModel("en", maxent, Map.of(), new DoccatFactory()));
        this.weights = weights(maxent);
        this.outcomes = new int[intents];
        for (int intent = 0; intent < intents; intent++) {
            outcomes[intent] = maxent.getIndex(Integer.toString(intent));
        }
    }

    /** OpenNLP hands its weights out for writing them, in an array without types. */
    @SuppressWarnings("unchecked")
    private static Map<String, Context> weights(MaxentModel maxent) {
        return (Map<String, Context>) ((AbstractModel) maxent).getDataStructures()[1];
    }

    static CategorizerModel train(List<TrainingExample> examples, int intents) {
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.THREADS_PARAM, 1);
        parameters.put("PrintMessages", false);
        List<DocumentSample> samples = examples.stream()
                .map(example -> new DocumentSample(
                        Integer.toString(example.intent()),
                        example.features().terms().toArray(String[]::new)))
                .toList();
        try {
            DoccatModel model = DocumentCategorizerME.train(
                    "en", ObjectStreamUtils.createObjectStream(samples), parameters, new DoccatFactory());
            return new CategorizerModel(model.getMaxentModel(), intents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CategorizerModel load(Path folder, int intents) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(FILE));
        BinaryGISModelReader reader = new BinaryGISModelReader(new DataInputStream(new ByteArrayInputStream(bytes)));
        return new CategorizerModel(reader.getModel(), intents);
    }

    @Override
    public double[] logits(UtteranceFeatures utterance) {
        double[] probabilities = categorizer.categorize(utterance.terms().toArray(String[]::new));
        double[] logits = new double[outcomes.length];
        for (int intent = 0; intent < outcomes.length; intent++) {
            double probability = outcomes[intent] < 0 ? 0 : probabilities[outcomes[intent]];
            logits[intent] = Math.log(Math.max(probability, SMALLEST_PROBABILITY));
        }
        return logits;
    }

    /** A maximum entropy model multiplies what its features say; the intercept is what makes a probability of the product. */
    @Override
    public LogitParts parts(UtteranceFeatures utterance, int intent, List<String> vocabulary) {
        Map<String, Double> byTerm = new LinkedHashMap<>();
        utterance.terms().forEach(term -> byTerm.merge(LexicalTerms.readable(term), weight(term, intent), Double::sum));
        List<LogitParts.TermPart> terms = byTerm.entrySet().stream()
                .map(term -> new LogitParts.TermPart(term.getKey(), term.getValue()))
                .toList();
        double sum = byTerm.values().stream().mapToDouble(Double::doubleValue).sum();
        return new LogitParts(logits(utterance)[intent] - sum, 0, TermParts.weightiestFirst(terms));
    }

    private double weight(String term, int intent) {
        Context context = weights.get("bow=" + term);
        if (context == null) {
            return 0;
        }
        for (int i = 0; i < context.getOutcomes().length; i++) {
            if (context.getOutcomes()[i] == outcomes[intent]) {
                return context.getParameters()[i];
            }
        }
        return 0;
    }

    @Override
    public void save(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new BinaryGISModelWriter((AbstractModel) maxent, new DataOutputStream(bytes)).persist();
        Files.write(folder.resolve(FILE), bytes.toByteArray());
    }
}
