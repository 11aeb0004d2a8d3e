package dev.loquat.channel;

import dev.loquat.FileTree;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The application as it is served, with the example bots, and with a data folder that is gone after the tests. */
public final class ExampleBotsProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("loquat.bots", "bots", "loquat.models", "models");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(DataFolder.class));
    }

    /** A new folder for sessions and compiled functions. */
    public static final class DataFolder implements QuarkusTestResourceLifecycleManager {

        private final Path folder = create();

        @Override
        public Map<String, String> start() {
            return Map.of("loquat.data", folder.toString());
        }

        @Override
        public void stop() {
            try {
                FileTree.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path create() {
            try {
                return Files.createTempDirectory("loquat-data");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
