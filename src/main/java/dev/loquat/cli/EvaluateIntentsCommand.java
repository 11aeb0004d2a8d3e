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
import picocli.CommandLine.Option;

/** {@code loquat evaluate intents}: how often the right intent is found, and what is not meant for the bot turned away. */
@Command(
        name = "intents",
        mixinStandardHelpOptions = true,
        description = "Train on one file of utterances and ask about another. A line is: text, a tab, an intent.")
final class EvaluateIntentsCommand implements Callable<Integer> {

    @Mixin
    private DatasetOptions dataset = new DatasetOptions();

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

    @Override
    public Integer call() {
        return dataset.evaluate(this::data);
    }

    private Dataset data(Path train, Path test) {
        DatasetFiles files = new DatasetFiles();
        List<LabelledUtterance> training = files.tsv(train);
        List<LabelledUtterance> asked = files.tsv(test);
        List<LabelledUtterance> valid = oosValid.map(files::tsv).orElse(List.of());
        List<LabelledUtterance> outOfScope = oosTest.map(files::tsv).orElse(List.of());
        files.check();
        return Dataset.of(train, test, training, asked).withOutOfScope(valid, outOfScope);
    }
}
