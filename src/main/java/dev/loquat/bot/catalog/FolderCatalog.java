package dev.loquat.bot.catalog;

import dev.loquat.bot.Bot;
import dev.loquat.bot.NearestName;
import dev.loquat.bot.yaml.BotProblem;
import dev.loquat.bot.yaml.BotsReader;
import dev.loquat.bot.yaml.ReadBot;
import dev.loquat.bot.yaml.ReadBots;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bots of a folder. Bots with errors are left out, the others are served; whoever asks for a bot sees one consistent
 * reading of the folder, also while it is read again.
 */
public final class FolderCatalog implements BotCatalog {

    private static final String DRAFT = "DRAFT";
    private static final String TEST_ALIAS_NAME = "TestBotAlias";

    private final Path folder;
    private volatile Contents contents;

    private FolderCatalog(Path folder) {
        this.folder = folder;
        this.contents = Contents.read(folder);
    }

    /**
     * Reads the bots of a folder.
     *
     * @param folder one bot's folder, or a folder of such folders; what is wrong with it stands among the {@link #problems()}
     */
    public static FolderCatalog open(Path folder) {
        return new FolderCatalog(folder);
    }

    /** Reads the folder again; until that is done the bots stay as they were. */
    public void reload() {
        contents = Contents.read(folder);
    }

    @Override
    public List<BotSnapshot> bots() {
        return contents.bots;
    }

    /** All errors and warnings of the last reading, by bot and place. */
    public List<BotProblem> problems() {
        return contents.read.problems();
    }

    @Override
    public BotSnapshot bot(String idOrName, String aliasId) {
        Contents current = contents;
        BotSnapshot found = current.find(idOrName).orElseThrow(() -> new UnknownBot(current.explain(idOrName, folder)));
        if (!aliasId.equals(TEST_ALIAS_ID)) {
            throw new UnknownBot("bot '" + found.bot().name() + "' has no alias '" + aliasId + "'; expected "
                    + TEST_ALIAS_ID + " (" + TEST_ALIAS_NAME + "), which is the bot's folder itself");
        }
        return found;
    }

    /**
     * One reading of the folder.
     *
     * @param read all that was read
     * @param bots those without errors, by name
     */
    private record Contents(ReadBots read, List<BotSnapshot> bots) {

        static Contents read(Path folder) {
            ReadBots read = BotsReader.read(folder);
            List<BotSnapshot> bots = read.bots().stream()
                    .flatMap(it -> it.bot().map(bot -> draft(bot, it.folder())).stream())
                    .sorted(Comparator.comparing(snapshot -> snapshot.bot().name()))
                    .toList();
            return new Contents(read, bots);
        }

        private static BotSnapshot draft(Bot bot, Path folder) {
            return new BotSnapshot(bot, folder, DRAFT, TEST_ALIAS_ID, TEST_ALIAS_NAME);
        }

        /** An id comes before a name, so that no name can hide another bot's id. */
        Optional<BotSnapshot> find(String idOrName) {
            Stream<BotSnapshot> byId = bots.stream().filter(it -> it.bot().id().equals(idOrName));
            Stream<BotSnapshot> byName =
                    bots.stream().filter(it -> it.bot().name().equals(idOrName));
            return Stream.concat(byId, byName).findFirst();
        }

        String explain(String idOrName, Path folder) {
            List<String> names = bots.stream().map(it -> it.bot().name()).toList();
            List<String> ids = bots.stream().map(it -> it.bot().id()).toList();
            String expected = names.isEmpty() ? "there is none in " + folder : "expected " + String.join(", ", names);
            return "no bot has the name or id '" + idOrName + "'; " + expected
                    + NearestName.to(
                                    idOrName,
                                    Stream.concat(names.stream(), ids.stream()).toList())
                            .map(name -> "; did you mean '" + name + "'?")
                            .orElse("")
                    + leftOut();
        }

        private String leftOut() {
            List<ReadBot> invalid =
                    read.bots().stream().filter(it -> it.bot().isEmpty()).toList();
            return invalid.isEmpty()
                    ? ""
                    : " (left out because of errors: " + invalid.size() + "; the first is "
                            + invalid.get(0).problems().stream()
                                    .filter(BotProblem::isError)
                                    .findFirst()
                                    .map(BotProblem::render)
                                    .orElse("")
                            + ")";
        }
    }
}
