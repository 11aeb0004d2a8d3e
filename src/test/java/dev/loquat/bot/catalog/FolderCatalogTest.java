package dev.loquat.bot.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.bot.yaml.BotFiles;
import dev.loquat.bot.yaml.BotProblem;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCatalogTest {

    private static final String GREETING = "intents: {Greet: {utterances: [hello, hi, good day], closing: Hello}}\n";

    private final Path folder;

    FolderCatalogTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void findsABotByIdAndByName() {
        FolderCatalog catalog = open("trips", "tours");

        BotSnapshot byName = catalog.bot("trips", BotCatalog.TEST_ALIAS_ID);
        BotSnapshot byId = catalog.bot(byName.bot().id(), BotCatalog.TEST_ALIAS_ID);

        assertThat(byId).isSameAs(byName);
        assertThat(byName.folder()).isEqualTo(folder.resolve("trips"));
        assertThat(byName.version()).isEqualTo("DRAFT");
        assertThat(byName.aliasName()).isEqualTo("TestBotAlias");
        assertThat(catalog.bots()).extracting(it -> it.bot().name()).containsExactly("tours", "trips");
        assertThat(catalog.problems()).isEmpty();
    }

    @Test
    void opensTheFolderOfOneBot() {
        open("trips");

        FolderCatalog catalog = FolderCatalog.open(folder.resolve("trips"));

        assertThat(catalog.bots()).extracting(it -> it.bot().name()).containsExactly("trips");
    }

    @Test
    void namesTheNearestBot() {
        FolderCatalog catalog = open("trips", "weather");

        assertThatThrownBy(() -> catalog.bot("Trips", BotCatalog.TEST_ALIAS_ID))
                .isInstanceOf(UnknownBot.class)
                .hasMessage("no bot has the name or id 'Trips'; expected trips, weather; did you mean 'trips'?");
    }

    @Test
    void knowsOnlyTheTestAlias() {
        FolderCatalog catalog = open("trips");

        assertThatThrownBy(() -> catalog.bot("trips", "PROD"))
                .isInstanceOf(UnknownBot.class)
                .hasMessage(
                        "bot 'trips' has no alias 'PROD'; expected TSTALIASID (TestBotAlias), which is the bot's folder"
                                + " itself");
    }

    @Test
    void servesTheGoodBotsBesideABrokenOne() {
        new BotFiles(folder).with("broken/bot.yaml", "name: broken\n");

        FolderCatalog catalog = open("trips");

        assertThat(catalog.bots()).hasSize(1);
        assertThat(catalog.problems()).hasSize(1);
        assertThatThrownBy(() -> catalog.bot("broken", BotCatalog.TEST_ALIAS_ID))
                .isInstanceOf(UnknownBot.class)
                .hasMessageContaining("left out because of errors: 1; the first is ")
                .hasMessageContaining("the bot has no locale");
    }

    @Test
    void leavesOutABotThatIsRefusedHere() {
        open("trips", "weather");

        FolderCatalog catalog = FolderCatalog.open(
                folder, bot -> bot.name().equals("trips") ? Optional.of("it asks for too much") : Optional.empty());

        assertThat(catalog.bots()).extracting(it -> it.bot().name()).containsExactly("weather");
        assertThat(catalog.problems())
                .extracting(BotProblem::render)
                .containsExactly(folder.resolve("trips/bot.yaml") + ":1:1: error: it asks for too much");
    }

    @Test
    void seesChangesOnlyWhenItReadsAgain() {
        FolderCatalog catalog = open("trips");
        new BotFiles(folder).with("tours/bot.yaml", "name: tours\n" + GREETING);
        assertThat(catalog.bots()).hasSize(1);

        catalog.reload(changed -> {});

        assertThat(catalog.bots()).hasSize(2);
    }

    private FolderCatalog open(String... names) {
        for (String name : names) {
            new BotFiles(folder).with(name + "/bot.yaml", "name: " + name + "\n" + GREETING);
        }
        return FolderCatalog.open(folder);
    }
}
