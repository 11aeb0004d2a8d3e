package dev.loquat.bot.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.Bot;
import dev.loquat.bot.FunctionSpec;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFunctionsTest {

    private static final String HOOKED = """
            intents:
              Book:
                utterances: [book a room, reserve a room, I need a room]
                hooks: {fulfillment: book}
            """;

    private final BotFiles files;
    private final Path folder;

    SharedFunctionsTest(@TempDir Path folder) {
        this.folder = folder;
        this.files = new BotFiles(folder)
                .with("loquat.yaml", """
                        functions:
                          book: {timeout: 10s}
                          receipt: {runtime: http, url: "https://example.com/receipt"}
                        """)
                .with("functions/book.py", "")
                .with("trips/bot.yaml", "name: trips\n" + HOOKED)
                .with("tours/bot.yaml", "name: tours\n" + HOOKED);
    }

    @Test
    void belongToEveryBot() {
        List<Bot> bots =
                BotsReader.read(folder).bots().stream().map(ReadBot::orThrow).toList();

        assertThat(bots).hasSize(2).allSatisfy(bot -> {
            FunctionSpec book = bot.function("book").orElseThrow();
            assertThat(book.runtime()).isEqualTo("python");
            assertThat(book.code()).isEqualTo("functions/book.py");
            assertThat(book.timeout()).hasSeconds(10);
            assertThat(book.folder()).contains(folder.toString());
            assertThat(bot.function("receipt")).isPresent();
        });
    }

    @Test
    void belongToABotThatIsReadAlone() {
        assertThat(BotReader.read(folder.resolve("trips")).orThrow().function("book"))
                .isPresent();
    }

    @Test
    void giveWayToABotsOwnOfTheSameName() {
        files.with("trips/functions/book.mjs", "")
                .with("trips/bot.yaml", "name: trips\nfunctions: {book: }\n" + HOOKED);

        List<FunctionSpec> functions =
                BotReader.read(folder.resolve("trips")).orThrow().functions();

        assertThat(functions).extracting(FunctionSpec::name).containsExactly("book", "receipt");
        assertThat(functions).extracting(FunctionSpec::isShared).containsExactly(false, true);
    }

    @Test
    void areReportedOnceWithTheirPlace() {
        files.with("loquat.yaml", """
                functions:
                  book: {timeuot: 10s}
                  lost:
                  told: {code: functions/book.py, onFailure: bok}
                function: {}
                """);

        assertThat(files.render(BotsReader.read(folder).problems()))
                .containsExactly(
                        "loquat.yaml:2:10: error: unknown key 'timeuot' in a function; expected one of" + " "
                                + String.join(", ", Shape.FUNCTION.keys()) + "; did you mean 'timeout'?",
                        "loquat.yaml:3:3: error: the function 'lost' has no code; expected functions/lost.java, a folder"
                                + " functions/lost/ or functions/lost with one of the endings .jar, .mjs, .js, .py; or say"
                                + " where with 'code'",
                        "loquat.yaml:4:46: error: unknown function 'bok'; expected one of book, lost, told; did you mean"
                                + " 'book'?",
                        "loquat.yaml:5:1: error: unknown key 'function' in what bots share; expected one of functions; did you"
                                + " mean 'functions'?");
    }

    @Test
    void leaveTheirFolderNowhere() {
        files.with("loquat.yaml", "functions: {book: ../book.py}\n");

        assertThat(files.render(BotsReader.read(folder).problems()))
                .containsExactly("loquat.yaml:1:19: error: the path '../book.py' leaves the folder of loquat.yaml;"
                        + " expected a path inside it, such as functions/book-hotel.java");
    }

    @Test
    void areAmongTheNamesThatAHookMayHave() {
        files.with("trips/bot.yaml", "name: trips\n" + HOOKED.replace("fulfillment: book", "fulfillment: reciept"));

        assertThat(BotReader.read(folder.resolve("trips")).problems())
                .extracting(BotProblem::render)
                .anySatisfy(problem -> assertThat(problem).endsWith("did you mean 'receipt'?"));
    }

    @Test
    void areReadAgainWhenTheyAreEdited() {
        BotsReader reader = new BotsReader(folder);
        reader.read();

        files.with("loquat.yaml", "functions: {book: {timeout: 20s}}\n");

        assertThat(reader.read().bots())
                .allSatisfy(bot -> assertThat(bot.orThrow().function("book"))
                        .hasValueSatisfying(book -> assertThat(book.timeout()).hasSeconds(20)));
    }

    @Test
    void haveCodeThatIsNoBot() {
        files.with("functions/settings.yaml", "");

        assertThat(BotsReader.read(folder).bots()).hasSize(2);
    }
}
