package dev.loquat.bot.yaml;

import static dev.loquat.bot.yaml.BotFiles.problemsOfLocale;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxProblemTest {

    private final Path folder;

    SyntaxProblemTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '§', textBlock = """
            {City} please           ~ a text that begins with '{' is taken for a map; put it in quotes: "{City} please"
            [please] book a room    ~ a text that begins with '[' is taken for a list; put it in quotes: "[please] book a room"
            @work                   ~ a text cannot begin with '@' unquoted; put it in quotes: "@work"
            %d rooms                ~ a text cannot begin with '%' unquoted; put it in quotes: "%d rooms"
            *x                      ~ a text cannot begin with '*' unquoted; put it in quotes: "*x"
            "book" a room           ~ the quotes are closed before the text ends, so all of the text needs them; put it in quotes: '"book" a room'
            """)
    void saysThatATextNeedsQuotes(String utterance, String message) {
        String locale = """
                intents:
                  Book:
                    utterances:
                      - %s
                      - book
                """.formatted(utterance);

        assertThat(problemsOfLocale(folder, locale)).containsExactly("en_US.yaml:4:9: error: " + message);
    }

    @Test
    void saysThatATextWithAColonNeedsQuotes() {
        String locale = """
                intents:
                  Book:
                    utterances: [book]
                    closing: Which one: queen or king
                """;

        assertThat(problemsOfLocale(folder, locale))
                .containsExactly("en_US.yaml:4:14: error: a text with ':' is taken for a key and its value; put it in"
                        + " quotes: \"Which one: queen or king\"");
    }

    @Test
    void saysThatATextInBracketsNeedsQuotes() {
        String locale = """
                intents:
                  Book:
                    utterances: [book, a room]
                    slots: {City: {type: AMAZON.City, prompt: Which city?}}
                """;

        assertThat(problemsOfLocale(folder, locale))
                .containsExactly(
                        "en_US.yaml:4:47: error: a text in brackets cannot have a '?' unquoted; put it in quotes:"
                                + " \"Which city?\"");
    }

    @Test
    void seesTextsThatAreMapsAndListsToYaml() {
        String locale = """
                intents:
                  Book:
                    utterances:
                      - {City}
                      - [please]
                      - one thing: a room
                      - ? what
                    slots:
                      City: {type: AMAZON.City, prompt: {City}}
                """;

        assertThat(problemsOfLocale(folder, locale))
                .containsExactly(
                        "en_US.yaml:4:9: error: expected an utterance, found a map; if a text is meant put it in quotes:"
                                + " \"{City}\"",
                        "en_US.yaml:5:9: error: expected an utterance, found a list; if a text is meant put it in quotes:"
                                + " \"[please]\"",
                        "en_US.yaml:6:9: error: expected an utterance, found a map; if a text is meant put it in quotes:"
                                + " \"one thing: a room\"",
                        "en_US.yaml:7:9: error: expected an utterance, found a map; if a text is meant put it in quotes:"
                                + " \"? what\"",
                        "en_US.yaml:9:41: error: expected a message, found a map; if a text is meant put it in quotes:"
                                + " \"{City}\"");
    }

    @Test
    void pointsAtTheTab() {
        assertThat(problemsOfLocale(folder, "intents:\n  Book:\n\tutterances: [book]\n"))
                .containsExactly("en_US.yaml:3:1: error: a tab; YAML is indented with spaces: replace the tab");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        String locale = BotFiles.GREETING + "# comment\n".repeat(1024 * 1024);

        assertThat(problemsOfLocale(folder, locale))
                .containsExactly("en_US.yaml:1:1: error: the file has " + locale.length()
                        + " bytes; expected at most 3145728: split the bot");
    }

    @Test
    void refusesAnAliasBombAtItsFirstAliasTooMany() {
        String bomb = IntStream.rangeClosed(1, 12)
                .mapToObj(i ->
                        "a" + i + ": &a" + i + " [" + "*a%d, ".formatted(i - 1).repeat(9) + "x]\n")
                .collect(Collectors.joining("", "a0: &a0 [x]\n", ""));

        assertThat(problemsOfLocale(folder, bomb))
                .containsExactly(
                        "en_US.yaml:7:20: error: with this alias the file has more than 500000 values; repeat less");
    }

    @Test
    void refusesAnAliasThatContainsItself() {
        assertThat(problemsOfLocale(folder, "intents: &a\n  Book: *a\n"))
                .containsExactly("en_US.yaml:2:9: error: the alias '*a' contains itself");
    }

    @Test
    void refusesBottomlessNesting() {
        assertThat(problemsOfLocale(folder, "intents: " + "[".repeat(100_000)))
                .containsExactly("en_US.yaml:1:49: error: nested more than 40 deep; no part of a bot needs that");
    }

    @Test
    void pointsAtTheFirstByteThatIsNotUtf8() {
        byte[] latin1 = "intents:\n  Café: {}\n".getBytes(StandardCharsets.ISO_8859_1);
        BotFiles files = new BotFiles(folder).with("bot.yaml", BotFiles.BOT).with("en_US.yaml", latin1);

        assertThat(files.problems())
                .containsExactly("en_US.yaml:2:6: error: the text is not UTF-8 from here on; save the file with the"
                        + " encoding UTF-8");
    }

    @Test
    void namesACharacterThatYamlForbids() {
        assertThat(problemsOfLocale(folder, "intents:\n  Bo\u0007ok: {}\n"))
                .containsExactly("en_US.yaml:2:5: error: the character U+0007 is not allowed in YAML; remove it");
    }

    @Test
    void refusesEmptyFilesAndSecondDocuments() {
        assertThat(problemsOfLocale(folder, "# nothing\n")).containsExactly("en_US.yaml:1:1: error: the file is empty");
        assertThat(problemsOfLocale(folder, BotFiles.GREETING + "---\nintents: {}\n"))
                .containsExactly("en_US.yaml:5:1: error: a second document begins here; a bot file has one: remove the"
                        + " line '---'");
    }

    @Test
    void goesOnWithTheOtherFilesAfterABrokenOne() {
        BotFiles files = new BotFiles(folder)
                .with("bot.yaml", "name: [trips")
                .with("de_DE.yaml", "intents: {Gruss: {utterances: [hallo], hooks: {dialog: any}, closng: Hallo}}")
                .with("en_US.yaml", "intents: [");

        assertThat(files.problems())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("bot.yaml:1:13: error: not YAML: "),
                        second -> assertThat(second)
                                .startsWith("de_DE.yaml:1:62: error: unknown key 'closng' in an intent")
                                .endsWith("did you mean 'closing'?"),
                        third -> assertThat(third).startsWith("en_US.yaml:1:11: error: not YAML: "));
    }
}
