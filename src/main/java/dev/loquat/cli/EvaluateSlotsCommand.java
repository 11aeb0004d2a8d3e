package dev.loquat.cli;

import dev.loquat.evaluation.dataset.DatasetFiles;
import dev.loquat.evaluation.dataset.LabelledUtterance;
import dev.loquat.evaluation.understanding.Dataset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
    private DatasetOptions dataset = new DatasetOptions();

    @Option(
            names = "--per-intent",
            paramLabel = "N",
            description = "Train on the first N utterances of each intent (default: on all).")
    private Optional<Integer> perIntent = Optional.empty();

    @Override
    public Integer call() {
        return dataset.evaluate(this::data);
    }

    private Dataset data(Path train, Path test) {
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
