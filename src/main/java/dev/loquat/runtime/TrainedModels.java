package dev.loquat.runtime;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.bot.catalog.Edition;
import dev.loquat.nlu.Nlu;
import dev.loquat.nlu.model.NluModels;
import dev.loquat.nlu.model.Pipeline;
import dev.loquat.nlu.model.Progress;
import dev.loquat.turn.TrainedBots;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The models of all bots, each loaded or trained when it is first needed. */
final class TrainedModels implements TrainedBots, AutoCloseable {

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

    @Override
    public Nlu of(BotSnapshot bot, BotLocale locale) {
        Key key = new Key(bot.edition(), locale.id());
        Nlu known = loaded.get(key);
        return known != null ? known : load(key, locale);
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

    private synchronized Nlu load(Key key, BotLocale locale) {
        if (models.isEmpty()) {
            models = Optional.of(NluModels.open(folder, pipeline));
        }
        NluModels opened = models.get();
        return loaded.computeIfAbsent(
                key, missing -> opened.loadOrTrain(missing.edition().bot(), locale, progress));
    }

    private record Key(Edition edition, String locale) {}
}
