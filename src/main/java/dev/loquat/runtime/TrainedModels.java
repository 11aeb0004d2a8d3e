package dev.loquat.runtime;

import dev.loquat.DaemonThread;
import dev.loquat.LoquatException;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.bot.catalog.Edition;
import dev.loquat.nlu.Nlu;
import dev.loquat.nlu.model.NluModels;
import dev.loquat.nlu.model.Pipeline;
import dev.loquat.nlu.model.Progress;
import dev.loquat.turn.TrainedBots;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The models of all bots, each loaded or trained when it is first needed. */
final class TrainedModels implements TrainedBots, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TrainedModels.class);

    private final Path folder;
    private final Pipeline pipeline;
    private final Progress progress;
    private final Map<Key, Nlu> loaded = new ConcurrentHashMap<>();
    private Optional<NluModels> models = Optional.empty();

    TrainedModels(Path folder, Pipeline pipeline, Progress progress) {
        this.folder = folder;
        this.pipeline = pipeline;
        this.progress = progress;
    }

    /**
     * Opens what the models of all bots need on a thread of its own, while the caller reads their files. What fails there fails
     * again for whoever needs it.
     */
    void openAhead() {
        DaemonThread.of("loquat-models", this::tryToOpen).start();
    }

    private void tryToOpen() {
        try {
            models();
        } catch (LoquatException failure) {
            LOG.debugf(failure, "The models cannot be opened yet.");
        }
    }

    @Override
    public Nlu of(BotSnapshot bot, BotLocale locale) {
        Key key = new Key(bot.edition(), locale.id());
        Nlu known = loaded.get(key);
        return known != null ? known : load(key, locale);
    }

    /**
     * Makes an edited bot ready for turns at once.
     *
     * @return what is still to be learned, which takes a few seconds
     */
    List<Runnable> prepare(BotSnapshot bot) {
        List<Runnable> incomplete = new ArrayList<>();
        for (BotLocale locale : bot.bot().locales()) {
            Key key = new Key(bot.edition(), locale.id());
            NluModels opened = models();
            boolean isKnown =
                    loaded.containsKey(key) || opened.isTrained(key.edition().bot(), locale);
            Optional<Nlu> quick =
                    isKnown ? Optional.empty() : opened.relearn(key.edition().bot(), locale, progress);
            if (quick.isPresent()) {
                loaded.put(key, quick.get());
                incomplete.add(() -> complete(key, locale, opened));
            } else {
                of(bot, locale);
            }
        }
        return incomplete;
    }

    /** Learns a locale in full, unless it has been edited again. */
    private void complete(Key key, BotLocale locale, NluModels opened) {
        if (loaded.containsKey(key)) {
            Nlu full = opened.loadOrTrain(key.edition().bot(), locale, progress);
            loaded.computeIfPresent(key, (same, quick) -> full);
        }
    }

    /**
     * Learns the intents of a locale for nothing: so that the first edit is learned as fast as the next, with the vectors of all
     * that training compares with, and with compiled code.
     */
    void rehearse(BotSnapshot bot, BotLocale locale) {
        models().relearn(bot.bot().id(), locale, Progress.SILENT);
    }

    /** Whether turns in every language of the bot can be understood without a wait. */
    boolean isLoaded(BotSnapshot bot) {
        return bot.bot().locales().stream().allMatch(locale -> loaded.containsKey(new Key(bot.edition(), locale.id())));
    }

    /** Forgets what no bot needs any more. It is not closed: a turn that is under way may still ask it. */
    void retain(Collection<BotSnapshot> bots) {
        Set<Edition> needed = bots.stream().map(BotSnapshot::edition).collect(Collectors.toSet());
        loaded.keySet().removeIf(key -> !needed.contains(key.edition()));
    }

    @Override
    public synchronized void close() {
        new LinkedHashMap<>(loaded).values().forEach(Nlu::close);
        loaded.clear();
        models.ifPresent(NluModels::close);
        models = Optional.empty();
    }

    private synchronized NluModels models() {
        NluModels opened = models.orElseGet(() -> NluModels.open(folder, pipeline));
        models = Optional.of(opened);
        return opened;
    }

    private synchronized Nlu load(Key key, BotLocale locale) {
        NluModels opened = models();
        return loaded.computeIfAbsent(
                key, missing -> opened.loadOrTrain(missing.edition().bot(), locale, progress));
    }

    private record Key(Edition edition, String locale) {}
}
