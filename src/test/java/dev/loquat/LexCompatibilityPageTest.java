package dev.loquat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.channel.FeatureBotsProfile;
import dev.loquat.evaluation.ConversationTestReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on what of Lex V2 works claims nothing without a proof, and its proofs are there. */
class LexCompatibilityPageTest {

    private static final Path PAGE = Path.of("docs", "lex-compatibility.md");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern CONVERSATION = Pattern.compile("`([a-z]+): ([^`]+)`");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]+)(?:\\.([a-z][A-Za-z0-9]*))?`");

    /** What goes in and out of Lex, and a property over conditions that no bot would have. */
    private static final Set<String> SHOWN_BY_NO_REQUEST = Set.of(
            "ConditionPropertyTest",
            "LexImportTest",
            "LexRoundTripTest",
            "LosslessExchangeTest",
            "PartialExportTest",
            "TemplateReaderTest",
            "V1ReaderTest");

    @Test
    void whatWorksHasAProof() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(60).allSatisfy(row -> {
            assertThat(row.get(1)).matches("(works|otherwise|missing).*");
            assertThat(row.get(2).isEmpty()).isEqualTo(row.get(1).startsWith("missing"));
        });
    }

    @Test
    void everyConversationThatItNamesIsHeld() throws IOException {
        for (List<String> row : rows()) {
            Matcher named = CONVERSATION.matcher(row.get(2));
            if (named.find()) {
                assertThat(ConversationTestReader.readBot(FeatureBotsProfile.BOTS.resolve(named.group(1))))
                        .as(named.group())
                        .anyMatch(test -> test.name().equals(named.group(2)));
            }
        }
    }

    @Test
    void everyTestThatItNamesIsOneOfAServedBotUnlessNoRequestShowsIt() throws IOException {
        for (List<String> row : rows()) {
            Matcher named = TEST.matcher(row.get(2));
            if (named.matches() && !SHOWN_BY_NO_REQUEST.contains(named.group(1))) {
                assertThat(source(named.group(1))).as(named.group()).contains("@QuarkusTest");
            }
        }
    }

    @Test
    void everyTestThatItNamesExists() throws IOException {
        for (List<String> row : rows()) {
            Matcher named = TEST.matcher(row.get(2));
            if (named.matches()) {
                String method = named.group(2) == null ? "class " + named.group(1) : " " + named.group(2) + "(";
                assertThat(source(named.group(1))).as(named.group()).contains(method);
            }
        }
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| feature |"))
                .map(line -> Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|", 3))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static String source(String testClass) throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            Path file = files.filter(path -> path.getFileName().toString().equals(testClass + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("there is no test class " + testClass));
            return Files.readString(file);
        }
    }
}
