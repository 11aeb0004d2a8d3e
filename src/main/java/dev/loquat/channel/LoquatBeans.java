package dev.loquat.channel;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.nlu.model.Progress;
import dev.loquat.observability.ConversationLog;
import dev.loquat.observability.EventMetrics;
import dev.loquat.observability.ResidentMemory;
import dev.loquat.observability.TurnMetrics;
import dev.loquat.runtime.Loquat;
import dev.loquat.runtime.LoquatConfig;
import dev.loquat.runtime.Settings;
import dev.loquat.turn.Conversations;
import dev.loquat.turn.Functions;
import dev.loquat.turn.TurnObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Puts Loquat together when the server starts, and takes it apart when it stops. */
@Singleton
final class LoquatBeans {

    private static final Logger LOG = Logger.getLogger(LoquatBeans.class);

    private static final Logger CONVERSATIONS = Logger.getLogger("loquat.conversations");

    @Produces
    @ApplicationScoped
    Conversations conversations(LoquatConfig config, MeterRegistry metrics, Clock clock, Tracing tracing) {
        Settings settings = Settings.of(config, Path.of(""));
        Loquat loquat = Loquat.open(settings, clock, new LoggedProgress());
        loquat.fileProblems().forEach(problem -> LOG.warn(problem.render()));
        loquat.warmUp(config.speech().preload());
        loquat.deployments()
                .forEach(bot -> LOG.infof(
                        "%s (%s) answers as %s, version %s, in %s",
                        bot.bot().name(), bot.bot().id(), bot.aliasName(), bot.version(), locales(bot)));
        loquat.observe(observer(config, metrics, clock, tracing));
        metrics.gauge("loquat.conversations.in.progress", loquat, Loquat::conversationsInProgress);
        new ResidentMemory(Path.of("/proc/self/status")).register(metrics);
        EventMetrics.register(metrics, loquat, Loquat::eventsInUse);
        loquat.serveEvents();
        if (config.followEdits()) {
            loquat.followEdits();
        }
        return loquat;
    }

    /** The same that takes turns; looked for when a function is called. */
    @Produces
    @ApplicationScoped
    Functions functions(Conversations conversations) {
        if (ClientProxy.unwrap(conversations) instanceof Functions functions) {
            return functions;
        }
        throw new IllegalStateException("What takes turns here has no functions");
    }

    private static TurnObserver observer(LoquatConfig config, MeterRegistry metrics, Clock clock, Tracing tracing) {
        List<TurnObserver> observers = new ArrayList<>();
        observers.add(new TurnMetrics(metrics));
        if (config.log().conversations()) {
            observers.add(new ConversationLog(CONVERSATIONS::info, clock));
        }
        tracing.turns().ifPresent(observers::add);
        return TurnObserver.all(observers);
    }

    private static String locales(BotSnapshot bot) {
        return bot.bot().locales().stream()
                .map(BotLocale::id)
                .filter(bot.alias()::isEnabled)
                .collect(Collectors.joining(", "));
    }

    void close(@Disposes Conversations conversations) {
        if (conversations instanceof Loquat loquat) {
            loquat.close();
        }
    }

    /** Asks for something, so that the stages are there before the first request and not because of it. */
    void start(@Observes StartupEvent started, Conversations conversations) {
        LOG.debugf("ready: %s", conversations.readiness());
    }

    /** Tells the log about training, at most once a second. */
    private static final class LoggedProgress implements Progress {

        private static final long EVERY_NANOS = 1_000_000_000L;

        private long last = System.nanoTime();

        @Override
        public synchronized void report(String message, int done, int total) {
            long now = System.nanoTime();
            if (now - last >= EVERY_NANOS) {
                last = now;
                LOG.infof("%s %d/%d", message, done, total);
            }
        }
    }
}
