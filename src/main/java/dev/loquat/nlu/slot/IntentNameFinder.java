package dev.loquat.nlu.slot;

import dev.loquat.nlu.template.SampleUtterance;
import dev.loquat.nlu.template.SlotSpan;
import dev.loquat.nlu.text.Token;
import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import opennlp.tools.ml.maxent.io.BinaryGISModelReader;
import opennlp.tools.ml.maxent.io.BinaryGISModelWriter;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/**
 * A name finder for the slots of one intent. Finders keep a state while they work, so idle ones wait in a queue for the next
 * utterance. Of OpenNLP's model only the maximum entropy part is saved: its own files carry the time of their making.
 */
final class IntentNameFinder {

    private static final int ITERATIONS = 70;
    private static final String MAXENT_ENTRY = "nameFinder.model";

    private final MaxentModel maxent;
    private final TokenNameFinderModel model;
    private final Queue<NameFinderME> idle = new ConcurrentLinkedQueue<>();

    private IntentNameFinder(MaxentModel maxent) {
        this.maxent = maxent;
        this.model = new TokenNameFinderModel("en", maxent, Map.of(), Map.of());
    }

    static IntentNameFinder train(List<SampleUtterance> utterances) {
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.THREADS_PARAM, 1);
        parameters.put("PrintMessages", false);
        List<NameSample> samples =
                utterances.stream().map(IntentNameFinder::nameSample).toList();
        try {
            TokenNameFinderModel trained = NameFinderME.train(
                    "en",
                    "slot",
                    ObjectStreamUtils.createObjectStream(samples),
                    parameters,
                    new TokenNameFinderFactory());
            MaxentModel maxent = trained.getArtifact(MAXENT_ENTRY);
            return new IntentNameFinder(maxent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static IntentNameFinder load(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return new IntentNameFinder(
                new BinaryGISModelReader(new DataInputStream(new ByteArrayInputStream(bytes))).getModel());
    }

    void save(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new BinaryGISModelWriter((AbstractModel) maxent, new DataOutputStream(bytes)).persist();
        Files.write(file, bytes.toByteArray());
    }

    List<SlotTagger.TaggedSpan> tag(String[] words) {
        NameFinderME waiting = idle.poll();
        NameFinderME finder = waiting == null ? new NameFinderME(model) : waiting;
        Span[] spans = finder.find(words);
        double[] probabilities = finder.probs(spans);
        finder.clearAdaptiveData();
        idle.add(finder);
        List<SlotTagger.TaggedSpan> tagged = new ArrayList<>();
        for (int i = 0; i < spans.length; i++) {
            tagged.add(new SlotTagger.TaggedSpan(
                    spans[i].getType(), spans[i].getStart(), spans[i].getEnd(), probabilities[i]));
        }
        return tagged;
    }

    private static NameSample nameSample(SampleUtterance utterance) {
        TokenizedText text = Tokenizer.tokenize(utterance.text());
        List<Span> spans = new ArrayList<>();
        for (SlotSpan slot : utterance.slots()) {
            spans.add(new Span(tokenAt(text, slot.start()), tokenAt(text, slot.end() - 1) + 1, slot.slot()));
        }
        String[] words = text.tokens().stream().map(Token::normal).toArray(String[]::new);
        return new NameSample(words, spans.toArray(Span[]::new), true);
    }

    private static int tokenAt(TokenizedText text, int character) {
        int token = 0;
        while (token < text.size() - 1 && text.token(token).end() <= character) {
            token++;
        }
        return token;
    }
}
