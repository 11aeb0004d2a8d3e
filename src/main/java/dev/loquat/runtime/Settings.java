package dev.loquat.runtime;

import dev.loquat.fulfillment.PayloadLimits;
import dev.loquat.fulfillment.process.SandboxSettings;
import dev.loquat.nlu.model.Pipeline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The configuration as the assembly needs it.
 *
 * @param bots the folder with the bots, or one bot's folder
 * @param models the folder with models
 * @param data the folder for the embedded store and for functions: compiled classes, logs, usage
 * @param pipeline what understands
 * @param sessions where sessions are kept
 * @param maxAudio the longest recording that is heard
 * @param sandboxes what processes of functions are given
 * @param payloads how large events and answers of functions within turns may be
 */
public record Settings(
        Path bots,
        Path models,
        Path data,
        Pipeline pipeline,
        Sessions sessions,
        Duration maxAudio,
        SandboxSettings sandboxes,
        PayloadLimits payloads) {

    /** Settings with what processes of functions are usually given. */
    public Settings(Path bots, Path models, Path data, Pipeline pipeline, Sessions sessions, Duration maxAudio) {
        this(bots, models, data, pipeline, sessions, maxAudio, SandboxSettings.USUAL, PayloadLimits.LEX);
    }

    /** Where sessions are kept. */
    public sealed interface Sessions {

        /** In memory: gone with the process. */
        record InMemory() implements Sessions {}

        /**
         * In a database.
         *
         * @param url the database; empty for an H2 file in the data folder
         * @param username the database's user
         * @param password the user's password
         */
        record Jdbc(Optional<String> url, Optional<String> username, Optional<String> password) implements Sessions {}
    }

    /**
     * The settings that a configuration stands for.
     *
     * @param home the folder against which relative folders count
     * @throws InvalidSettings when a value is none of those that there are
     */
    public static Settings of(LoquatConfig config, Path home) {
        return new Settings(
                home.resolve(config.bots()),
                home.resolve(config.models()),
                home.resolve(config.data()),
                pipeline(config.nlu().pipeline()),
                sessions(config.session()),
                Duration.ofSeconds(config.speech().maxSeconds()),
                sandboxes(config.functions()),
                payloads(config.functions()));
    }

    /** Where functions' logs and costs are kept. */
    public Path functions() {
        return data.resolve("functions");
    }

    /** The same with sessions in memory, as commands need that run beside a server. */
    public Settings withSessionsInMemory() {
        return new Settings(bots, models, data, pipeline, new Sessions.InMemory(), maxAudio, sandboxes, payloads);
    }

    /** The same where the process of a function waits for a debugger at this port. */
    public Settings debuggedAt(int port) {
        return new Settings(bots, models, data, pipeline, sessions, maxAudio, sandboxes.debuggedAt(port), payloads);
    }

    /** The same with other bots. */
    public Settings withBots(Path folder) {
        return new Settings(folder, models, data, pipeline, sessions, maxAudio, sandboxes, payloads);
    }

    /** The same with another pipeline. */
    public Settings withPipeline(Pipeline other) {
        return new Settings(bots, models, data, other, sessions, maxAudio, sandboxes, payloads);
    }

    /**
     * The pipeline of this name.
     *
     * @throws InvalidSettings when there is none
     */
    public static Pipeline pipeline(String name) {
        return Arrays.stream(Pipeline.values())
                .filter(pipeline -> pipeline.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidSettings("loquat.nlu.pipeline is '" + name + "', expected one of "
                        + Arrays.stream(Pipeline.values()).map(Pipeline::id).toList()));
    }

    private static SandboxSettings sandboxes(LoquatConfig.FunctionsConfig config) {
        return new SandboxSettings(
                config.sandboxes(),
                Duration.ofSeconds(config.idleSeconds()),
                Duration.ofSeconds(config.initSeconds()),
                SandboxSettings.USUAL.recheck(),
                Duration.ofSeconds(config.drainSeconds()));
    }

    private static PayloadLimits payloads(LoquatConfig.FunctionsConfig config) {
        return new PayloadLimits(
                Math.toIntExact(config.maxEventSize().asLongValue()),
                Math.toIntExact(config.maxAnswerSize().asLongValue()));
    }

    private static Sessions sessions(LoquatConfig.SessionConfig config) {
        if (config.store().equals("memory")) {
            return new Sessions.InMemory();
        }
        if (!config.store().equals("jdbc")) {
            throw new InvalidSettings("loquat.session.store is '" + config.store() + "', expected 'jdbc' or 'memory'");
        }
        LoquatConfig.JdbcConfig jdbc = config.jdbc();
        return new Sessions.Jdbc(jdbc.url(), jdbc.username(), jdbc.password());
    }
}
