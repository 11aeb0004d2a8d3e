package dev.loquat.cli;

import dev.loquat.evaluation.builtin.BuiltinCase;
import dev.loquat.evaluation.builtin.BuiltinEvaluation;
import dev.loquat.evaluation.builtin.BuiltinReport;
import dev.loquat.evaluation.builtin.CaseLine;
import dev.loquat.evaluation.dataset.DatasetFiles;
import dev.loquat.evaluation.dataset.InvalidDataset;
import dev.loquat.nlu.slot.builtin.BuiltinSlotTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code loquat evaluate builtins}: how well built-in slot types read the cases of others. */
@Command(
        name = "builtins",
        mixinStandardHelpOptions = true,
        description =
                "Ask built-in slot types about cases of Duckling or Recognizers-Text, one JSON object a line, and tell each"
                        + " miss.")
final class EvaluateBuiltinsCommand implements Callable<Integer> {

    @Option(
            names = "--cases",
            required = true,
            paramLabel = "FILE",
            description = "A file of cases, or a folder of such files (*.jsonl); may be repeated.")
    private List<Path> cases = List.of();

    @Option(names = "--json", description = "Print one JSON object; its figures are fractions of 1.")
    private boolean json;

    @Override
    public Integer call() {
        DatasetFiles files = new DatasetFiles();
        CaseLine format = new CaseLine();
        Map<Path, List<BuiltinCase>> read = new LinkedHashMap<>();
        cases.stream().flatMap(path -> files(path).stream()).forEach(file -> read.put(file, files.read(file, format)));
        files.check();
        BuiltinReport report = new BuiltinEvaluation(BuiltinSlotTypes.english()).run(read);
        Terminal.standard().result(json ? report.json().toString() : report.text());
        return ExitCode.OK;
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new InvalidDataset("the folder " + path + " has no file of cases; expected *.jsonl");
            }
            return found;
        } catch (IOException e) {
            throw new InvalidDataset("the folder " + path + " cannot be read (" + e + ")");
        }
    }
}
