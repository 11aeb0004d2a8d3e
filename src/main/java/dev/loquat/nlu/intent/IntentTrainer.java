package dev.loquat.nlu.intent;

import dev.loquat.bot.NameInWords;
import dev.loquat.nlu.template.SampleUtterance;
import dev.loquat.nlu.text.Tokenizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Trains an {@link IntentClassifier}. The calibration comes of models that did not see the utterances on which it is measured:
 * all utterances of a template are held out together, for users do not repeat templates.
 */
public final class IntentTrainer {

    private static final int FOLDS = 4;

    /** From so many utterances on, a single part held out tells enough, and training takes a fraction of the time. */
    private static final int LARGE = 300;

    /** How much an intent's own name counts beside an utterance: its author has put into words what users want. */
    private static final double NAME_WEIGHT = 0.7;

    /** Together, off-topic utterances count as much as so many intents. */
    private static final double OFF_TOPIC_INTENTS = 5;

    /** An off-topic utterance more like a training utterance than this may well be on topic. */
    private static final double ON_TOPIC_SIMILARITY = 0.82;

    /**
     * The share of utterances expected to be in scope where only their words are seen, which tell the two kinds apart less
     * well: with {@link IntentClassifier#EXPECTED_IN_SCOPE} more off-topic speech passes than the tests' probes allow.
     */
    private static final double IN_SCOPE_BY_WORDS = 0.7;

    private final List<String> intents;
    private final Function<String, float[]> encoder;
    private final List<SampleUtterance> samples;
    private final TermWeights terms;
    private final List<KnownUtterance> utterances = new ArrayList<>();
    private final List<TrainingExample> examples = new ArrayList<>();
    private final List<TrainingExample> names;
    private final int denseSize;

    /**
     * @param intents the names of the intents that have utterances
     * @param samples utterances of those intents
     * @param encoder gives the sentence vector of a text; an empty array where there is no encoder
     */
    public IntentTrainer(List<String> intents, List<SampleUtterance> samples, Function<String, float[]> encoder) {
        this.intents = List.copyOf(intents);
        this.samples = List.copyOf(samples);
        this.encoder = encoder;
        this.terms = TermWeights.count(Stream.concat(
                        samples.stream().map(SampleUtterance::text),
                        intents.stream().map(NameInWords::of))
                .map(IntentTrainer::termsOf)
                .toList());
        this.denseSize = samples.isEmpty() ? 0 : encoder.apply(samples.get(0).text()).length;
        readExamples();
        this.names = IntStream.range(0, intents.size())
                .mapToObj(intent ->
                        new TrainingExample(features(NameInWords.of(intents.get(intent))), intent, NAME_WEIGHT))
                .toList();
    }

    /** Trains on all utterances and calibrates on held-out ones. */
    public IntentClassifier train() {
        return train(this::calibrate);
    }

    /**
     * Trains on all utterances and is as sure of them as another classifier of nearly the same ones. That takes a fifth of the
     * time: what is held out need not be learned without.
     */
    public IntentClassifier trainLike(IntentClassifier other) {
        return train(offTopic -> other.calibration());
    }

    private IntentClassifier train(Function<List<UtteranceFeatures>, Calibration> calibration) {
        NearestUtterances nearest = new NearestUtterances(utterances);
        if (utterances.isEmpty()) {
            return new IntentClassifier(List.of(), new NoIntentModel(), terms, nearest, HeldOut.UNMEASURED);
        }
        List<UtteranceFeatures> offTopic = offTopic(nearest);
        return new IntentClassifier(intents, model(examples, offTopic), terms, nearest, calibration.apply(offTopic));
    }

    private List<UtteranceFeatures> offTopic(NearestUtterances own) {
        return OffTopicUtterances.read().parallelStream()
                .map(this::features)
                .filter(each -> own.similarity(each) < ON_TOPIC_SIMILARITY)
                .toList();
    }

    private void readExamples() {
        Map<String, Integer> perTemplate = new LinkedHashMap<>();
        samples.forEach(sample -> perTemplate.merge(key(sample), 1, Integer::sum));
        for (SampleUtterance sample : samples) {
            int intent = intents.indexOf(sample.intent());
            UtteranceFeatures features = features(sample.text());
            utterances.add(new KnownUtterance(sample.text(), intent, features));
            double weight = 1 / Math.sqrt(perTemplate.getOrDefault(key(sample), 1));
            examples.add(new TrainingExample(features, intent, weight));
        }
    }

    private static String key(SampleUtterance sample) {
        return sample.intent() + '\n' + sample.template();
    }

    private static List<String> termsOf(String text) {
        return LexicalTerms.of(Tokenizer.tokenize(text));
    }

    private UtteranceFeatures features(String text) {
        List<String> words = termsOf(text);
        return new UtteranceFeatures(encoder.apply(text), terms.vector(words), words);
    }

    /** Off-topic utterances are one more class, which counts as much as the intents' utterances, or those of a few intents. */
    private IntentModel model(List<TrainingExample> own, List<UtteranceFeatures> offTopic) {
        double share = Math.min(1, OFF_TOPIC_INTENTS / intents.size());
        double weight =
                share * own.stream().mapToDouble(TrainingExample::weight).sum() / Math.max(1, offTopic.size());
        List<TrainingExample> all = new ArrayList<>(own);
        all.addAll(names);
        offTopic.forEach(features -> all.add(new TrainingExample(features, intents.size(), weight)));
        double lexicalWeight = SoftmaxTrainer.lexicalWeight(utterances.size(), intents.size());
        return denseSize == 0
                ? CategorizerModel.train(all, intents.size() + 1)
                : SoftmaxTrainer.train(all, intents.size() + 1, terms.size(), lexicalWeight);
    }

    private Calibration calibrate(List<UtteranceFeatures> offTopic) {
        HeldOut heldOut = new HeldOut();
        boolean isOneEnough = utterances.size() > LARGE;
        List<Integer> folds = folds();
        for (int fold = 0; fold < FOLDS && !(isOneEnough && heldOut.isEnough()); fold++) {
            measure(folds, fold, offTopic, heldOut);
        }
        return heldOut.calibration(denseSize == 0 ? IN_SCOPE_BY_WORDS : IntentClassifier.EXPECTED_IN_SCOPE);
    }

    private void measure(List<Integer> foldOfSample, int fold, List<UtteranceFeatures> offTopic, HeldOut into) {
        List<TrainingExample> training = new ArrayList<>();
        List<KnownUtterance> known = new ArrayList<>();
        List<TrainingExample> test = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (foldOfSample.get(i) == fold) {
                test.add(examples.get(i));
            } else {
                training.add(examples.get(i));
                known.add(utterances.get(i));
            }
        }
        if (training.isEmpty() || test.isEmpty()) {
            return;
        }
        List<UtteranceFeatures> offTopicForTest = everyFourth(offTopic, fold, true);
        IntentModel model = model(training, everyFourth(offTopic, fold, false));
        into.measure(model, new NearestUtterances(known), test, offTopicForTest);
    }

    private static List<UtteranceFeatures> everyFourth(List<UtteranceFeatures> all, int fold, boolean isOfFold) {
        return IntStream.range(0, all.size())
                .filter(i -> (i % FOLDS == fold) == isOfFold)
                .mapToObj(all::get)
                .toList();
    }

    /** The templates of each intent are dealt to the folds in turn, those of the next intent from the next fold on. */
    private List<Integer> folds() {
        Map<String, Integer> byTemplate = new LinkedHashMap<>();
        Map<String, Integer> dealt = new LinkedHashMap<>();
        List<Integer> folds = new ArrayList<>();
        for (SampleUtterance sample : samples) {
            int first = intents.indexOf(sample.intent());
            folds.add(byTemplate.computeIfAbsent(
                    key(sample), key -> (first + dealt.merge(sample.intent(), 1, Integer::sum)) % FOLDS));
        }
        return folds;
    }
}
