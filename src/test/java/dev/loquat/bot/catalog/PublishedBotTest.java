package dev.loquat.bot.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.bot.Alias;
import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.FunctionRef;
import dev.loquat.bot.Hooks;
import dev.loquat.bot.Intent;
import dev.loquat.bot.version.PublishedVersions;
import dev.loquat.bot.version.PublishedVersions.Added;
import dev.loquat.bot.yaml.BotAliases;
import dev.loquat.bot.yaml.BotFiles;
import dev.loquat.bot.yaml.BotProblem;
import dev.loquat.bot.yaml.InvalidBot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedBotTest {

    private static final String BOT = """
            name: trips
            # what it does
            functions: {book: , cancel: }
            """;

    private static final String HELLO = "intents: {Greet: {utterances: [hello, hi, good day], closing: Hello}}\n";
    private static final String GOODBYE = "intents: {Leave: {utterances: [bye, see you, ciao], closing: Bye}}\n";

    private final Path folder;
    private final Path trips;
    private final BotFiles files;

    PublishedBotTest(@TempDir Path folder) {
        this.folder = folder;
        this.trips = folder.resolve("trips");
        this.files = new BotFiles(trips);
    }

    @BeforeEach
    void writeBot() {
        files.with("bot.yaml", BOT)
                .with("en_US.yaml", HELLO)
                .with("functions/book.java", "class Book {}")
                .with("functions/cancel.java", "class Cancel {}")
                .with("tests/greeting.yaml", "[]");
    }

    @Test
    void freezesAllFilesButTestsAndAliases() throws IOException {
        publish();
        BotAliases.point(trips, "prod", "1");
        files.with("en_US.yaml", GOODBYE);
        publish();

        Path second = trips.resolve("versions/2");
        assertThat(second.resolve("tests")).doesNotExist();
        assertThat(second.resolve("versions")).doesNotExist();
        assertThat(second.resolve("bot.yaml")).hasContent(BOT);
        assertThat(second.resolve("en_US.yaml")).hasContent(GOODBYE);
        assertThat(second.resolve("functions/book.java")).hasContent("class Book {}");
        assertThat(second.resolve("SHA256SUMS")).content().contains("  functions/book.java\n");
        assertThat(trips.resolve("versions/1/en_US.yaml")).hasContent(HELLO);
    }

    @Test
    void publishesNothingWhenNothingHasChangedButAnAlias() {
        Added first = publish();
        BotAliases.point(trips, "prod", "1");
        Added again = publish();

        assertThat(first).isEqualTo(new Added(1, true));
        assertThat(again).isEqualTo(new Added(1, false));
        assertThat(new PublishedVersions(trips).numbers()).containsExactly(1);
        assertThat(new PublishedVersions(trips).description(1)).isEqualTo("The first one");
    }

    @Test
    void findsAVersionBehindAnAliasByTheAliasesNameAndId() {
        publish();
        BotAliases.point(trips, "prod", "1");
        files.with("en_US.yaml", GOODBYE);
        FolderCatalog catalog = FolderCatalog.open(folder);

        BotSnapshot prod = catalog.bot("trips", "prod");

        assertThat(prod.version()).isEqualTo("1");
        assertThat(prod.aliasName()).isEqualTo("prod");
        assertThat(prod.aliasId()).matches("[0-9A-Z]{10}");
        assertThat(catalog.bot("trips", prod.aliasId())).isSameAs(prod);
        assertThat(intents(prod)).contains("Greet");
        assertThat(prod.folder()).isEqualTo(trips.resolve("versions/1"));
        assertThat(intents(catalog.bot("trips", "TestBotAlias"))).contains("Leave");
        assertThat(catalog.deployments()).extracting(BotSnapshot::version).containsExactly("DRAFT", "1");
    }

    @Test
    void listsTheAliasesWhenThereIsNoSuch() {
        publish();
        BotAliases.point(trips, "prod", "1");
        FolderCatalog catalog = FolderCatalog.open(folder);
        String id = catalog.bot("trips", "prod").aliasId();

        assertThatThrownBy(() -> catalog.bot("trips", "prd"))
                .isInstanceOf(UnknownBot.class)
                .hasMessage(
                        "bot 'trips' has no alias 'prd'; expected TSTALIASID (TestBotAlias), which is the bot's folder"
                                + " itself, " + id + " (prod), which is version 1; did you mean 'prod'?");
    }

    @Test
    void refusesAVersionThatWasChangedAfterItWasPublishedAndServesTheRest() {
        publish();
        BotAliases.point(trips, "prod", "1");
        files.with("versions/1/en_US.yaml", GOODBYE).with("versions/1/extra.txt", "");

        FolderCatalog catalog = FolderCatalog.open(folder);

        assertThatThrownBy(() -> catalog.bot("trips", "prod"))
                .isInstanceOf(UnknownBot.class)
                .hasMessageContaining(
                        "alias 'prod' of bot 'trips' points at version 1, which is left out because of errors")
                .hasMessageContaining("the published version 1 was changed after it was published (en_US.yaml has other"
                        + " content, extra.txt was added); restore its files");
        assertThat(intents(catalog.bot("trips", "TSTALIASID"))).contains("Greet");
    }

    @Test
    void servesAPublishedVersionThoughTheDraftHasErrors() {
        publish();
        BotAliases.point(trips, "prod", "1");
        files.with("en_US.yaml", "intents: {Greet: {utterence: [hello]}}");

        FolderCatalog catalog = FolderCatalog.open(folder);

        assertThat(intents(catalog.bot("trips", "prod"))).contains("Greet");
        assertThatThrownBy(() -> catalog.bot("trips", "TSTALIASID"))
                .hasMessageContaining("the draft of bot 'trips' is left out because of errors")
                .hasMessageContaining("en_US.yaml:1:11: error: the intent 'Greet' has no utterances");
        assertThat(catalog.folderOf("trips")).isEqualTo(trips);
    }

    @Test
    void anEditChangesTheDraftAndNoPublishedVersion() {
        publish();
        BotAliases.point(trips, "prod", "1");
        FolderCatalog catalog = FolderCatalog.open(folder);
        BotSnapshot prod = catalog.bot("trips", "prod");
        BotSnapshot draft = catalog.bot("trips", "TSTALIASID");
        List<String> prepared = new ArrayList<>();

        files.with("en_US.yaml", GOODBYE);
        List<BotSnapshot> changed = catalog.reload(bot -> prepared.add(bot.version()));

        assertThat(catalog.bot("trips", "prod")).isEqualTo(prod);
        assertThat(intents(catalog.bot("trips", "TSTALIASID"))).contains("Leave");
        assertThat(intents(draft)).contains("Greet");
        assertThat(prepared).containsExactly("DRAFT");
        assertThat(changed).containsExactly(catalog.bot("trips", "TSTALIASID"));
    }

    @Test
    void aBrokenEditKeepsTheLastGoodBotAndSaysWhatIsWrong() {
        FolderCatalog catalog = FolderCatalog.open(folder);
        BotSnapshot good = catalog.bot("trips", "TSTALIASID");

        files.with("en_US.yaml", HELLO + "slotTypes: [");
        List<BotSnapshot> broken = catalog.reload(bot -> {});
        List<BotProblem> problems = catalog.problems();
        BotSnapshot kept = catalog.bot("trips", "TSTALIASID");
        files.with("en_US.yaml", GOODBYE);
        catalog.reload(bot -> {});

        assertThat(broken).isEmpty();
        assertThat(kept).isEqualTo(good);
        assertThat(problems).filteredOn(BotProblem::isError).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(trips.resolve("en_US.yaml"));
            assertThat(problem.line()).isEqualTo(2);
        });
        assertThat(intents(catalog.bot("trips", "TSTALIASID"))).contains("Leave");
        assertThat(catalog.problems()).noneMatch(BotProblem::isError);
    }

    @Test
    void aBotThatCannotBeMadeReadyIsNotServed() {
        FolderCatalog catalog = FolderCatalog.open(folder);
        files.with("en_US.yaml", GOODBYE);

        assertThatThrownBy(() -> catalog.reload(bot -> {
                    throw new UnknownBot("cannot be trained");
                }))
                .isInstanceOf(UnknownBot.class);
        assertThat(intents(catalog.bot("trips", "TSTALIASID"))).contains("Greet");

        catalog.reload(bot -> {});
        assertThat(intents(catalog.bot("trips", "TSTALIASID"))).contains("Leave");
    }

    @Test
    void anAliasThatMovesLeadsToItsNewVersion() {
        publish();
        BotAliases.point(trips, "prod", "1");
        files.with("en_US.yaml", GOODBYE);
        publish();
        FolderCatalog catalog = FolderCatalog.open(folder);
        BotSnapshot before = catalog.bot("trips", "prod");

        BotAliases.point(trips, "prod", "2");
        catalog.reload(bot -> {});

        assertThat(catalog.bot("trips", "prod").version()).isEqualTo("2");
        assertThat(catalog.bot("trips", "prod").aliasId()).isEqualTo(before.aliasId());
        assertThat(intents(catalog.bot("trips", "prod"))).contains("Leave");
    }

    @Test
    void pointsNoAliasAtAVersionThatIsNotThere() throws IOException {
        String before = Files.readString(trips.resolve("bot.yaml"));

        assertThatThrownBy(() -> BotAliases.point(trips, "prod", "7"))
                .isInstanceOf(InvalidBot.class)
                .hasMessageContaining("unknown version '7'; expected one of DRAFT");
        assertThat(trips.resolve("bot.yaml")).hasContent(before);
    }

    @Test
    void hooksWithoutANameCallTheFunctionThatTheAliasHasForTheLocale() {
        publish();
        files.with("bot.yaml", BOT + """
                aliases:
                  prod: {version: 1, locales: {en_US: {function: cancel}}}
                  beta: 1
                """);
        Bot bot = FolderCatalog.open(folder).bot("trips", "prod").bot();

        assertThat(AliasFunctions.resolve(callingAliases(bot), alias("prod"))
                        .locales()
                        .get(0)
                        .intent("Greet")
                        .orElseThrow()
                        .hooks()
                        .fulfillment())
                .contains(FunctionRef.named("cancel"));
        assertThat(AliasFunctions.resolve(callingAliases(bot), alias("beta"))
                        .locales()
                        .get(0)
                        .intent("Greet")
                        .orElseThrow()
                        .hooks()
                        .fulfillment())
                .contains(FunctionRef.OF_ALIAS);
    }

    private Alias alias(String name) {
        return FolderCatalog.open(folder).bot("trips", name).alias();
    }

    private static Bot callingAliases(Bot bot) {
        BotLocale locale = bot.locales().get(0);
        return new Bot(
                bot.name(),
                bot.id(),
                "",
                bot.sessionTtl(),
                bot.functions(),
                List.of(new BotLocale(
                        locale.id(),
                        0.4,
                        locale.intents().stream()
                                .map(intent -> intent.withHooks(
                                        new Hooks(Optional.empty(), Optional.of(FunctionRef.OF_ALIAS))))
                                .toList(),
                        List.of(),
                        List.of())));
    }

    private Added publish() {
        return BotPublisher.publish(FolderCatalog.open(folder).bot("trips", "TSTALIASID"), "The first one");
    }

    private static List<String> intents(BotSnapshot bot) {
        return bot.bot().locales().get(0).intents().stream().map(Intent::name).toList();
    }
}
