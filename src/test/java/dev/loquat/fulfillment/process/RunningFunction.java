package dev.loquat.fulfillment.process;

import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.FunctionSpec.Isolation;
import dev.loquat.fulfillment.FunctionCode;
import dev.loquat.fulfillment.Invocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A function of a few lines in a process of its own. */
final class RunningFunction implements AutoCloseable {

    private final Path bot;
    private final Language language;
    private static final SandboxSettings SETTINGS = new SandboxSettings(
            4, Duration.ofMinutes(1), SandboxSettings.LAMBDA_INITIALISATION, Duration.ZERO, Duration.ofMillis(100));

    private final SandboxHost host;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private Isolation isolation = Isolation.STANDARD;
    private Duration timeout = Duration.ofSeconds(20);

    RunningFunction(Path bot, Language language) {
        this(bot, language, SETTINGS);
    }

    private RunningFunction(Path bot, Language language, SandboxSettings settings) {
        this.bot = bot;
        this.language = language;
        this.host = new SandboxHost(settings, Clock.systemUTC());
    }

    /** One whose process waits for a debugger. */
    static RunningFunction debuggedAt(int port, Path bot, Language language) {
        return new RunningFunction(bot, language, SETTINGS.debuggedAt(port));
    }

    RunningFunction with(String file, String text) throws IOException {
        Path path = bot.resolve("functions").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    RunningFunction isolatedStrictly() {
        isolation = Isolation.STRICT;
        return this;
    }

    RunningFunction within(Duration time) {
        timeout = time;
        return this;
    }

    /** Calls code in {@code functions/} with its usual handler. */
    String call(String code, String event) {
        return call(code, Optional.empty(), event);
    }

    String call(String code, Optional<String> handler, String event) {
        FunctionSpec spec = new FunctionSpec("greet", language.word(), "functions/" + code, handler, timeout, Map.of())
                .withIsolation(isolation);
        Invocation invocation = new Invocation(
                "5f1c3a52-0000-4000-8000-00000000000a",
                event.getBytes(StandardCharsets.UTF_8),
                new Invocation.Caller("hotel", ""),
                Map.of(),
                Optional.empty(),
                said::add);
        byte[] answer = host.call(language, new FunctionCode(spec, bot), invocation);
        return new String(answer, StandardCharsets.UTF_8);
    }

    List<String> said() {
        return said;
    }

    @Override
    public void close() {
        host.close();
    }
}
