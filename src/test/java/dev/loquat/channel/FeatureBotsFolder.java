package dev.loquat.channel;

import dev.loquat.FileTree;
import dev.loquat.exchange.ImportedBots;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder with the bots that lie in the repository and with imported ones. */
public final class FeatureBotsFolder implements QuarkusTestResourceLifecycleManager {

    private final Path folder = create();

    @Override
    public Map<String, String> start() {
        Path bots = folder.resolve("bots");
        copy(FeatureBotsProfile.BOTS, bots);
        try {
            ImportedBots.write(bots);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("loquat.bots", bots.toString());
    }

    @Override
    public void stop() {
        try {
            FileTree.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Conversations by themselves are no bot. */
    private static void copy(Path from, Path to) {
        try (Stream<Path> bots = Files.list(from)) {
            List<Path> written =
                    bots.filter(bot -> Files.exists(bot.resolve("bot.yaml"))).toList();
            for (Path bot : written) {
                copyAll(bot, to.resolve(bot.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static Path create() {
        try {
            return Files.createTempDirectory("loquat-features");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
