package dev.loquat.cli;

import dev.loquat.evaluation.understanding.Dataset;
import dev.loquat.evaluation.understanding.DatasetEvaluation;
import dev.loquat.nlu.model.NluModels;
import java.nio.file.Path;
import java.util.function.BiFunction;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What evaluations of files have in common: two files, what trains, and how the result is told. */
final class DatasetOptions {

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private EvaluationOptions telling = new EvaluationOptions();

    @Option(names = "--train", required = true, paramLabel = "FILE", description = "Utterances to train on.")
    private Path train = Path.of("");

    @Option(
            names = "--test",
            required = true,
            paramLabel = "FILE",
            description = "Utterances to ask about; of sentences with slots those that training has too are left out.")
    private Path test = Path.of("");

    @Option(names = "--no-learning-curve", description = "With --report: do not train on parts of the data.")
    private boolean noLearningCurve;

    /** Reads the files, trains, asks, and tells. */
    int evaluate(BiFunction<Path, Path, Dataset> reader) {
        Terminal terminal = Terminal.standard();
        telling.check();
        Dataset data = reader.apply(train, test);
        telling.warn(data, terminal);
        try (NluModels models = options.models()) {
            DatasetEvaluation evaluation = new DatasetEvaluation(models, new TerminalProgress(terminal));
            telling.tell(evaluation.run(data, telling.isIllustrated() && !noLearningCurve), terminal);
        }
        return ExitCode.OK;
    }
}
