package dev.loquat.runtime;

import dev.loquat.DaemonThread;
import dev.loquat.LoquatException;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.bot.catalog.FolderCatalog;
import dev.loquat.bot.catalog.FolderWatch;
import dev.loquat.bot.yaml.BotProblem;
import java.nio.file.ClosedWatchServiceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Serves bots as they are edited. The intents of an edited bot are learned before anybody meets it, its slots while it answers
 * already; one with errors stays as it was, and the log says what is wrong.
 */
final class HotReload implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(HotReload.class);

    private static final String NAME = "loquat-edits";

    /** How late an edit may be seen of which the operating system does not tell. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    /** The first turns after the start need the processors more. */
    private static final Duration REHEARSED_AFTER = Duration.ofSeconds(3);

    private final FolderCatalog catalog;
    private final TrainedModels models;
    private final Runnable reloaded;
    private final FolderWatch watch;
    private final Thread thread;
    private final ScheduledExecutorService learning =
            Executors.newSingleThreadScheduledExecutor(DaemonThread.named(NAME));
    private List<BotProblem> known;

    private HotReload(FolderCatalog catalog, TrainedModels models, Runnable reloaded) {
        this.catalog = catalog;
        this.models = models;
        this.reloaded = reloaded;
        this.known = catalog.problems();
        this.watch = FolderWatch.of(catalog.folder());
        this.thread = DaemonThread.of(NAME, this::run);
    }

    /**
     * Begins to look for edits.
     *
     * @param models learn what has changed
     * @param reloaded runs when other bots are served than before
     */
    static HotReload start(FolderCatalog catalog, TrainedModels models, Runnable reloaded) {
        HotReload started = new HotReload(catalog, models, reloaded);
        started.thread.start();
        ScheduledFuture<?> unused = started.learning.schedule(
                () -> started.learn(started::rehearse), REHEARSED_AFTER.toMillis(), TimeUnit.MILLISECONDS);
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

    /** Any bot will do: most of what it takes is the same for all. */
    private void rehearse() {
        catalog.bots().stream()
                .findFirst()
                .ifPresent(bot -> models.rehearse(bot, bot.bot().locales().get(0)));
    }

    private void reload() {
        long begun = System.nanoTime();
        List<Runnable> incomplete = new ArrayList<>();
        try {
            List<BotSnapshot> changed = catalog.reload(bot -> incomplete.addAll(models.prepare(bot)));
            tellProblems();
            if (!changed.isEmpty()) {
                reloaded.run();
                incomplete.forEach(work -> learning.execute(() -> learn(work)));
                long took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
                changed.forEach(bot -> LOG.infof(
                        "%s (%s) answers as version %s of now; that took %d ms",
                        bot.bot().name(), bot.bot().id(), bot.version(), took));
            }
        } catch (LoquatException e) {
            LOG.errorf(e, "The bots in %s stay as they were: an edit cannot be learned", catalog.folder());
        }
    }

    /** What is being learned when the service ends is learned again when it is needed. */
    private void learn(Runnable work) {
        try {
            work.run();
        } catch (LoquatException e) {
            if (!learning.isShutdown()) {
                LOG.error("An edited bot answers, but cannot be learned in full", e);
            }
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
        learning.shutdownNow();
    }
}
