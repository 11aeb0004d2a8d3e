package dev.loquat.cli;

import dev.loquat.runtime.LoquatConfig;
import dev.loquat.runtime.Settings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that every command has, and the configuration beneath them. */
final class SettingsOptions {

    /** Above the defaults, below environment variables and system properties, as Quarkus ranks this file. */
    private static final int FILE_ORDINAL = 260;

    @Option(
            names = "--bots",
            paramLabel = "DIR",
            description = "The folder with the bots (default: ./bots, else the one beside the launcher).")
    private Optional<Path> bots = Optional.empty();

    @Option(names = "--pipeline", paramLabel = "NAME", description = "What understands: encoder (default) or opennlp.")
    private Optional<String> pipeline = Optional.empty();

    /** The configuration with the options of this call on top. */
    Settings settings() {
        Settings settings = Settings.of(config(), home());
        settings = settings.withBots(botsFolder(settings.bots()));
        return pipeline.isPresent() ? settings.withPipeline(Settings.pipeline(pipeline.get())) : settings;
    }

    /** The folder of the launcher, where models and data lie too. */
    static Path home() {
        return Path.of(Optional.ofNullable(System.getenv("LOQUAT_HOME")).orElse(""));
    }

    /** The folder with the bots: the option's, else one in the working folder, else the configured one. */
    private Path botsFolder(Path configured) {
        Path here = Path.of("bots");
        return bots.orElseGet(() -> Files.isDirectory(here) ? here : configured);
    }

    private static LoquatConfig config() {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDefaultSources().withMapping(LoquatConfig.class);
        Path file = Path.of("config", "application.properties");
        if (Files.isRegularFile(file)) {
            try {
                builder.withSources(new PropertiesConfigSource(file.toUri().toURL(), FILE_ORDINAL));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return builder.withMappingIgnore("loquat.channel.**").build().getConfigMapping(LoquatConfig.class);
    }
}
