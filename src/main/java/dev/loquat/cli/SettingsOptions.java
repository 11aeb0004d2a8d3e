package dev.loquat.cli;

import dev.loquat.nlu.model.NluModels;
import dev.loquat.runtime.LoquatConfig;
import dev.loquat.runtime.Settings;
import dev.loquat.turn.InputText;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
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

    /** Where SmallRye Config ranks what a mapping's own defaults say. */
    private static final int DEFAULTS_ORDINAL = Integer.MIN_VALUE;

    @Option(
            names = "--bots",
            paramLabel = "DIR",
            description =
                    "The folder with the bots (default: loquat.bots if configured, else ./bots, else the one beside the launcher).")
    private Optional<Path> bots = Optional.empty();

    @Option(names = "--pipeline", paramLabel = "NAME", description = "What understands: encoder (default) or opennlp.")
    private Optional<String> pipeline = Optional.empty();

    /** The configuration with the options of this call on top. */
    Settings settings() {
        SmallRyeConfig config = config();
        Settings settings = Settings.of(config.getConfigMapping(LoquatConfig.class), home());
        settings = settings.withBots(botsFolder(config, settings.bots()));
        return pipeline.isPresent() ? settings.withPipeline(Settings.pipeline(pipeline.get())) : settings;
    }

    /** What trains and understands, for commands that need no bot. */
    NluModels models() {
        Settings settings = settings();
        return NluModels.open(settings.models(), settings.pipeline());
    }

    /** The folder of the launcher, where models and data lie too. */
    static Path home() {
        return Path.of(Optional.ofNullable(System.getenv("LOQUAT_HOME")).orElse(""));
    }

    /** The longest text of one turn, in characters; commands take what the server takes. */
    int maxTextLength() {
        return config().getOptionalValue("loquat.channel.max-text-length", Integer.class)
                .orElse(InputText.MAX_LENGTH);
    }

    /** The folder with the bots: the option's, else the configured one, else one in the working folder, else home's. */
    private Path botsFolder(SmallRyeConfig config, Path configured) {
        Path here = Path.of("bots");
        boolean isConfigured = config.getConfigValue("loquat.bots").getConfigSourceOrdinal() > DEFAULTS_ORDINAL;
        return bots.orElseGet(() -> !isConfigured && Files.isDirectory(here) ? here : configured);
    }

    private static SmallRyeConfig config() {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultSources()
                .addDiscoveredConverters()
                .withMapping(LoquatConfig.class);
        Path file = Path.of("config", "application.properties");
        if (Files.isRegularFile(file)) {
            try {
                builder.withSources(new PropertiesConfigSource(file.toUri().toURL(), FILE_ORDINAL));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return builder.withMappingIgnore("loquat.channel.**").build();
    }
}
