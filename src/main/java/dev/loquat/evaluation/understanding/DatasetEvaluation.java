package dev.loquat.evaluation.understanding;

import dev.loquat.evaluation.dataset.LabelledUtterance;
import dev.loquat.evaluation.metrics.ConfusionMatrix;
import dev.loquat.evaluation.metrics.Percentiles;
import dev.loquat.nlu.Nlu;
import dev.loquat.nlu.model.NluModels;
import dev.loquat.nlu.model.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Trains on utterances as {@code loquat train} does, and asks about others as a conversation does. */
public final class DatasetEvaluation {

    private static final List<Double> PARTS = List.of(0.25, 0.5);
    private static final double NANOS_PER_SECOND = 1e9;

    private final DatasetTraining training;
    private final Questions questions;

    /**
     * @param models what trains
     * @param progress is told of all that takes long
     */
    public DatasetEvaluation(NluModels models, Progress progress) {
        this.training = new DatasetTraining(models, progress);
        this.questions = new Questions(Set.of(), progress);
    }

    /** Trains, asks, and counts. */
    public Evaluation run(Dataset data, boolean withLearningCurve) {
        PeakHeap heap = new PeakHeap();
        long start = System.nanoTime();
        try (Nlu nlu = training.train(data.training())) {
            double trainSeconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
            questions.warmUp(nlu, data.training());
            List<Prediction> inScope = questions.ask(nlu, data.test(), "asking");
            List<Prediction> outOfScope = questions.ask(nlu, data.oosTest(), "asking out of scope");
            Cost cost = new Cost(trainSeconds, latency(inScope), heap.megabytes());
            Threshold threshold = new ThresholdChoice(training, questions).choose(data.training(), data.oosValid());
            List<LearningPoint> curve = withLearningCurve ? learningCurve(data, inScope) : List.of();
            return new Evaluation(
                    data.subject(),
                    data.training().size(),
                    inScope,
                    outOfScope,
                    threshold,
                    cost,
                    data.overlap(),
                    curve,
                    new Advisor(prediction -> prediction.utterance().text()).advise(wrong(inScope)));
        }
    }

    static Percentiles latency(List<Prediction> predictions) {
        return Percentiles.of(predictions.stream().mapToDouble(Prediction::millis));
    }

    /** Whether a test utterance's neighbour is another intent's says something about the model only when it misled. */
    private static List<Prediction> wrong(List<Prediction> predictions) {
        return predictions.stream().filter(prediction -> !prediction.isRight()).toList();
    }

    private List<LearningPoint> learningCurve(Dataset data, List<Prediction> whole) {
        List<LearningPoint> points = new ArrayList<>();
        for (double part : PARTS) {
            List<LabelledUtterance> less = Dataset.partOf(data.training(), part);
            try (Nlu nlu = training.train(less)) {
                points.add(point(less.size(), questions.ask(nlu, data.test(), "learning from " + less.size())));
            }
        }
        points.add(point(data.training().size(), whole));
        return points;
    }

    private static LearningPoint point(int utterances, List<Prediction> predictions) {
        ConfusionMatrix matrix =
                new ConfusionMatrix(predictions.stream().map(Prediction::answer).toList());
        SlotScores slots = new SlotScores(predictions);
        return new LearningPoint(
                utterances,
                matrix.accuracy(),
                slots.isMeasured() ? OptionalDouble.of(slots.total().f1()) : OptionalDouble.empty());
    }
}
