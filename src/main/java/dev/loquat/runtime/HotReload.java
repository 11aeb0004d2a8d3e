package dev.loquat.runtime;

import dev.loquat.LoquatException;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.bot.catalog.FolderCatalog;
import dev.loquat.bot.catalog.FolderWatch;
import dev.loquat.bot.yaml.BotProblem;
import java.nio.file.ClosedWatchServiceException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Serves bots as they are edited. An edited bot is trained before anybody meets it; one with errors stays as it was, and the log
 * says what is wrong.
 */
final class HotReload implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(HotReload.class);

    /** How late an edit may be seen of which the operating system does not tell. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final FolderCatalog catalog;
    private final Consumer<BotSnapshot> train;
    private final Runnable reloaded;
    private final FolderWatch watch;
    private final Thread thread;
    private List<BotProblem> known;

    private HotReload(FolderCatalog catalog, Consumer<BotSnapshot> train, Runnable reloaded) {
        this.catalog = catalog;
        this.train = train;
        this.reloaded = reloaded;
        this.known = catalog.problems();
        this.watch = FolderWatch.of(catalog.folder());
        this.thread = new Thread(this::run, "loquat-edits");
    }

    /**
     * Begins to look for edits.
     *
     * @param train is given each bot that is new or changed before it is served
     * @param reloaded runs when other bots are served than before
     */
    static HotReload start(FolderCatalog catalog, Consumer<BotSnapshot> train, Runnable reloaded) {
        HotReload started = new HotReload(catalog, train, reloaded);
        started.thread.setDaemon(true);
        started.thread.start();
        return started;
    }

    private void run() {
        try {
            while (true) {
                watch.await(LOOK_EVERY);
                reload();
            }
        } catch (InterruptedException | ClosedWatchServiceException closed) {
            LOG.debug("Edits are not looked for any more");
        }
    }

    private void reload() {
        long begun = System.nanoTime();
        try {
            List<BotSnapshot> changed = catalog.reload(train);
            tellProblems();
            if (!changed.isEmpty()) {
                reloaded.run();
                long took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
                changed.forEach(bot -> LOG.infof(
                        "%s (%s) answers as version %s of now; that took %d ms",
                        bot.bot().name(), bot.bot().id(), bot.version(), took));
            }
        } catch (LoquatException e) {
            LOG.errorf(e, "The bots in %s stay as they were: an edit cannot be learned", catalog.folder());
        }
    }

    private void tellProblems() {
        List<BotProblem> found = catalog.problems();
        found.stream().filter(problem -> !known.contains(problem)).forEach(problem -> {
            if (problem.isError()) {
                LOG.errorf("%s. The bot stays as it was until that is mended", problem.render());
            } else {
                LOG.warn(problem.render());
            }
        });
        known = found;
    }

    @Override
    public void close() {
        watch.close();
        thread.interrupt();
    }
}
