package dev.loquat.bot.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever stands in a file, reading it ends with a bot or with problems that have a place in it. */
class WildYamlTest {

    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("wild-yaml");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        FileTree.delete(folder);
    }

    @Property(tries = 300)
    void anyBytes(@ForAll byte[] bytes) {
        assertIsReadOrExplained(bytes);
    }

    @Property(tries = 500)
    void anyPiecesOfYaml(@ForAll("pieces") String text) {
        assertIsReadOrExplained(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 500)
    void aBotWithSlips(@ForAll("mutated") String text) {
        assertIsReadOrExplained(text.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> pieces() {
        List<String> pieces = List.of(
                "intents",
                "slots",
                "utterances",
                "prompt",
                "name",
                ": ",
                "- ",
                "\n",
                "  ",
                "{",
                "}",
                "[",
                "]",
                "\"",
                "'",
                "&a ",
                "*a",
                "!x ",
                "? ",
                "|",
                ">",
                "\t",
                "#",
                ",",
                "a",
                "é",
                "\uD83D\uDE00",
                "---\n",
                "<<",
                "~",
                "\\");
        return Arbitraries.of(pieces).list().ofMaxSize(60).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> mutated() throws IOException {
        Path bots = Path.of("src/test/resources/bots-yaml");
        String full = Files.readString(bots.resolve("full/en_US.yaml"));
        String small = Files.readString(bots.resolve("short/bot.yaml"));
        Arbitrary<Slip> slip = Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(
                                "", "x", "{", "}", "[", "]", ":", "\n", "  ", "\t", "\"", "- ", "&a ", "*a", "? ", "~"))
                .as(Slip::new);
        return Combinators.combine(
                        Arbitraries.of(full, small), slip.list().ofMinSize(1).ofMaxSize(4))
                .as((text, slips) -> slips.stream().reduce(text, (soFar, it) -> it.in(soFar), (one, other) -> other));
    }

    private static void assertIsReadOrExplained(byte[] bytes) {
        BotFiles files = new BotFiles(folder).with("bot.yaml", bytes);

        ReadBot read = files.read();

        boolean hasErrors = read.problems().stream().anyMatch(BotProblem::isError);
        assertThat(read.bot().isPresent()).isNotEqualTo(hasErrors);
        assertThat(read.problems()).allSatisfy(problem -> {
            assertThat(problem.line()).isBetween(1, bytes.length + 1);
            assertThat(problem.column()).isPositive();
            assertThat(problem.message()).isNotBlank().doesNotContain("\n");
        });
    }

    private record Slip(double where, int removed, String inserted) {
        String in(String text) {
            int from = (int) (where * text.length());
            return text.substring(0, from) + inserted + text.substring(Math.min(text.length(), from + removed));
        }
    }
}
