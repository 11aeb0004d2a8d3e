package dev.loquat.evaluation;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads conversation tests from YAML files. All problems of all files are found before any is told. */
public final class ConversationTestReader {

    /** The folder of a bot in which its conversation tests lie. */
    public static final String FOLDER = "tests";

    private static final String QUOTES = "; if a text begins with [, {, & or * or has ': ' in it, put it in quotes";

    private ConversationTestReader() {}

    /**
     * The tests in a bot's folder, sorted by file name; none if it has no folder {@value #FOLDER}.
     *
     * @throws InvalidConversationTest naming everything that cannot be understood
     */
    public static List<ConversationTest> readBot(Path botFolder) {
        Path folder = botFolder.resolve(FOLDER);
        return Files.isDirectory(folder) ? readAll(files(folder)) : List.of();
    }

    /**
     * The tests of these files.
     *
     * @throws InvalidConversationTest naming everything that cannot be understood
     */
    public static List<ConversationTest> readAll(List<Path> files) {
        List<ConversationTest> tests = new ArrayList<>();
        List<TestProblem> problems = new ArrayList<>();
        for (Path file : files) {
            TestNodes nodes = new TestNodes(file);
            compose(nodes).ifPresent(root -> tests.addAll(new ConversationParser(nodes).parse(root)));
            problems.addAll(nodes.problems());
        }
        if (!problems.isEmpty()) {
            throw new InvalidConversationTest(problems);
        }
        return tests;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list " + folder, unreadable);
        }
    }

    private static Optional<Node> compose(TestNodes nodes) {
        Mark start = new Mark(nodes.file().toString(), 0, 0, 0, new int[0], 0);
        try (Reader reader = Files.newBufferedReader(nodes.file(), StandardCharsets.UTF_8)) {
            Optional<Node> root = Optional.ofNullable(new Yaml(new LoaderOptions()).compose(reader));
            if (root.isEmpty()) {
                nodes.problem(start, "the file is empty; expected a list of conversations ('- conversation: …')");
            }
            return root;
        } catch (MarkedYAMLException broken) {
            Mark mark = Optional.ofNullable(broken.getProblemMark()).orElse(start);
            nodes.problem(mark, broken.getProblem() + QUOTES);
        } catch (YAMLException broken) {
            nodes.problem(start, describe(broken));
        } catch (IOException unreadable) {
            nodes.problem(start, "cannot be read: " + unreadable);
        }
        return Optional.empty();
    }

    /** SnakeYAML wraps what the reader of characters threw. */
    private static String describe(YAMLException broken) {
        return broken.getCause() instanceof CharacterCodingException
                ? "is not UTF-8; save it in that encoding"
                : String.valueOf(broken.getMessage());
    }
}
