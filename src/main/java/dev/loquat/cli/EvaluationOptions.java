package dev.loquat.cli;

import dev.loquat.evaluation.dataset.InvalidDataset;
import dev.loquat.evaluation.report.HtmlReport;
import dev.loquat.evaluation.report.JsonReport;
import dev.loquat.evaluation.report.TextReport;
import dev.loquat.evaluation.understanding.Dataset;
import dev.loquat.evaluation.understanding.Evaluation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How an evaluation is told. */
final class EvaluationOptions {

    @Option(names = "--json", description = "Print one JSON object; its figures are fractions of 1.")
    private boolean json;

    @Option(names = "--report", paramLabel = "FILE", description = "Write a page with pictures, one HTML file.")
    private Optional<Path> report = Optional.empty();

    /** Whether somebody will look at pictures. */
    boolean isIllustrated() {
        return report.isPresent();
    }

    /**
     * Finds out before the work whether the report can be written after it.
     *
     * @throws InvalidDataset when its folder is not there
     */
    void check() {
        report.map(file -> file.toAbsolutePath().getParent())
                .filter(folder -> !Files.isDirectory(folder))
                .ifPresent(folder -> {
                    throw new InvalidDataset("--report: there is no folder " + folder);
                });
    }

    /** Warns of what makes figures meaningless, but may be meant. */
    void warn(Dataset data, Terminal terminal) {
        if (!data.untrainedIntents().isEmpty()) {
            terminal.note("loquat: no answer can be right for intents of the test that training lacks: "
                    + String.join(", ", data.untrainedIntents()));
        }
    }

    /** Prints the evaluation, and writes the report if one is asked for. */
    void tell(Evaluation evaluation, Terminal terminal) {
        terminal.result(json ? JsonReport.of(evaluation).toString() : TextReport.of(evaluation));
        report.ifPresent(file -> {
            ReportFile.write("--report", file, HtmlReport.of(evaluation));
            terminal.note("loquat: wrote " + file);
        });
    }
}
