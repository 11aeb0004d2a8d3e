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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code loquat evaluate slots}: how many slots are found, and in the right intent. */
@Command(
        name = "slots",
        mixinStandardHelpOptions = true,
        description =
                "Train on one file of utterances with slots and ask about another. A line is JSON: text, intent and"
                        + " spans (start, end, slot), or tokens, BIO tags and intent.")
final class EvaluateSlotsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

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
            description = "Utterances to ask about; sentences that training has too are left out.")
    private Path test = Path.of("");

    @Option(
            names = "--per-intent",
            paramLabel = "N",
            description = "Train on the first N utterances of each intent (default: on all).")
    private Optional<Integer> perIntent = Optional.empty();

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
        if (perIntent.isPresent() && perIntent.get() < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--per-intent is " + perIntent.get() + ", expected 1 or more");
        }
        DatasetFiles files = new DatasetFiles();
        List<LabelledUtterance> training = files.jsonLines(train);
        List<LabelledUtterance> asked = files.jsonLines(test);
        files.check();
        List<LabelledUtterance> cut =
                perIntent.isPresent() ? Dataset.firstPerIntent(training, perIntent.get()) : training;
        return Dataset.of(train, test, cut, asked).withoutOverlap();
    }
}
