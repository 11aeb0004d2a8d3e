package dev.loquat.cli;

import dev.loquat.evaluation.dataset.DatasetFiles;
import dev.loquat.evaluation.dataset.LabelledUtterance;
import dev.loquat.evaluation.understanding.Dataset;
import dev.loquat.evaluation.understanding.DatasetEvaluation;
import dev.loquat.nlu.model.NluModels;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code loquat evaluate intents}: how often the right intent is found, and what is not meant for the bot turned away. */
@Command(
        name = "intents",
        mixinStandardHelpOptions = true,
        description = "Train on one file of utterances and ask about another. A line is: text, a tab, an intent.")
final class EvaluateIntentsCommand implements Callable<Integer> {

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private EvaluationOptions telling = new EvaluationOptions();

    @Option(names = "--train", required = true, paramLabel = "FILE", description = "Utterances to train on.")
    private Path train = Path.of("");

    @Option(names = "--test", required = true, paramLabel = "FILE", description = "Utterances to ask about.")
    private Path test = Path.of("");

    @Option(
            names = "--oos-valid",
            paramLabel = "FILE",
            description = "Out-of-scope utterances to choose the threshold on (default: the threshold of a bot, 0.4).")
    private Optional<Path> oosValid = Optional.empty();

    @Option(
            names = "--oos-test",
            paramLabel = "FILE",
            description = "Out-of-scope utterances to ask about; labels do not count.")
    private Optional<Path> oosTest = Optional.empty();

    @Option(names = "--no-learning-curve", description = "With --report: do not train on parts of the data.")
    private boolean noLearningCurve;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        telling.check();
        Dataset data = data();
        telling.warn(data, terminal);
        try (NluModels models = options.models()) {
            DatasetEvaluation evaluation = new DatasetEvaluation(models, new TerminalProgress(terminal));
            telling.tell(evaluation.run(data, telling.isIllustrated() && !noLearningCurve), terminal);
        }
        return ExitCode.OK;
    }

    private Dataset data() {
        DatasetFiles files = new DatasetFiles();
        List<LabelledUtterance> training = files.tsv(train);
        List<LabelledUtterance> asked = files.tsv(test);
        List<LabelledUtterance> valid = oosValid.map(files::tsv).orElse(List.of());
        List<LabelledUtterance> outOfScope = oosTest.map(files::tsv).orElse(List.of());
        files.check();
        return Dataset.of(train, test, training, asked).withOutOfScope(valid, outOfScope);
    }
}
