package dev.loquat.cli;

import dev.loquat.LoquatException;
import dev.loquat.bot.Alias;
import dev.loquat.bot.Bot;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.runtime.Loquat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Functions that behave badly, each called again as soon as it has been stopped: one burns the processor, one fills memory, one forks.
 */
final class Neighbours implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Neighbours.class);

    private static final List<String> NAMES = List.of("burn", "fill", "fork");
    private static final byte[] EVENT = "{}".getBytes(StandardCharsets.UTF_8);

    /** Longer than a function may take. */
    private static final int PATIENCE_SECONDS = 60;

    private final Loquat loquat;
    private final BotSnapshot bot;
    private final ExecutorService threads = Executors.newFixedThreadPool(NAMES.size());
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean isOver;

    private Neighbours(Loquat loquat, BotSnapshot bot) {
        this.loquat = loquat;
        this.bot = bot;
    }

    /**
     * Begins to call them.
     *
     * @param folder an empty one, for their code
     */
    static Neighbours begin(Loquat loquat, Path folder) {
        NAMES.forEach(name -> write(name, folder));
        Bot bot = new Bot(
                "neighbours",
                "NEIGHBOURS",
                "",
                Bot.DEFAULT_SESSION_TTL,
                NAMES.stream().map(Neighbours::spec).toList(),
                List.of());
        Neighbours begun =
                new Neighbours(loquat, new BotSnapshot(bot, folder, Alias.DRAFT, Alias.TEST_ID, Alias.TEST_NAME));
        NAMES.forEach(name -> begun.threads.execute(() -> begun.callAgainAndAgain(name)));
        return begun;
    }

    /** How often they have been called. */
    int calls() {
        return calls.get();
    }

    private static FunctionSpec spec(String name) {
        return new FunctionSpec(name, "python", name + ".py", Optional.empty(), Duration.ofSeconds(5), Map.of());
    }

    private static void write(String name, Path folder) {
        try (InputStream code = Neighbours.class.getResourceAsStream("bench/" + name + ".py")) {
            Files.copy(Objects.requireNonNull(code, name), folder.resolve(name + ".py"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void callAgainAndAgain(String name) {
        while (!isOver) {
            calls.incrementAndGet();
            try {
                loquat.invoke(bot, name, EVENT, line -> {});
            } catch (LoquatException stopped) {
                LOG.debugf("As it should be: %s", stopped.getMessage());
            }
        }
    }

    @Override
    public void close() {
        isOver = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
