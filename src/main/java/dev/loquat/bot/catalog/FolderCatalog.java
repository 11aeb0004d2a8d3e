package dev.loquat.bot.catalog;

import dev.loquat.bot.Bot;
import dev.loquat.bot.yaml.BotProblem;
import dev.loquat.bot.yaml.BotsReader;
import dev.loquat.bot.yaml.ReadBots;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The bots of a folder. Bots with errors are left out, the others are served; whoever asks for a bot sees one consistent
 * reading of the folder, also while it is read again. A bot that has got errors since stays as it was.
 */
public final class FolderCatalog implements BotCatalog {

    private final Path folder;
    private final Function<Bot, Optional<String>> refusal;
    private final BotsReader reader;
    private volatile ServedBots served;

    private FolderCatalog(Path folder, Function<Bot, Optional<String>> refusal) {
        this.folder = folder;
        this.refusal = refusal;
        this.reader = new BotsReader(folder);
        this.served = ServedBots.NONE.after(read());
    }

    /**
     * Reads the bots of a folder.
     *
     * @param folder one bot's folder, or a folder of such folders; what is wrong with it stands among the {@link #problems()}
     */
    public static FolderCatalog open(Path folder) {
        return open(folder, bot -> Optional.empty());
    }

    /**
     * Reads the bots of a folder but for those that cannot be used here.
     *
     * @param refusal why a bot cannot be, though nothing is wrong with its files; empty when it can
     */
    public static FolderCatalog open(Path folder, Function<Bot, Optional<String>> refusal) {
        return new FolderCatalog(folder, refusal);
    }

    private ReadBots read() {
        return reader.read().refusing(refusal);
    }

    /** Where the bots lie. */
    public Path folder() {
        return folder;
    }

    /**
     * Reads what has changed in the folder; until that is done the bots stay as they were.
     *
     * @param prepare is given each bot that is new or changed, before anybody can find it; when it throws, all stay as they were
     * @return what is new or changed
     */
    public synchronized List<BotSnapshot> reload(Consumer<BotSnapshot> prepare) {
        Set<Edition> before =
                served.deployments().stream().map(BotSnapshot::edition).collect(Collectors.toSet());
        ServedBots again = served.after(read());
        List<BotSnapshot> changed = again.deployments().stream()
                .filter(snapshot -> !before.contains(snapshot.edition()))
                .toList();
        changed.forEach(prepare);
        served = again;
        return changed;
    }

    @Override
    public List<BotSnapshot> bots() {
        return served.drafts();
    }

    @Override
    public List<BotSnapshot> deployments() {
        return served.deployments();
    }

    /** All errors and warnings of the last reading, by bot and place. */
    public List<BotProblem> problems() {
        return served.problems();
    }

    /**
     * The folder of the bot of this id or name, also where nothing but a published version of it can be served.
     *
     * @throws UnknownBot when there is none; it names the nearest
     */
    public Path folderOf(String idOrName) {
        return served.bot(idOrName, folder).read().folder();
    }

    @Override
    public BotSnapshot bot(String idOrName, String aliasIdOrName) {
        return served.bot(idOrName, folder).behind(aliasIdOrName);
    }
}
