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

/** The application with bots of its own that a test may edit: a shop in two languages of which version 1 is published. */
public final class EditedBotsProfile implements QuarkusTestProfile {

    /** The key under which the shop's folder is found in the configuration. */
    public static final String BOTS = "loquat.bots";

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Bots.class));
    }

    /** The folder of the bots, which is gone after the tests. */
    public static final class Bots implements QuarkusTestResourceLifecycleManager {

        private final Path folder = create();

        @Override
        public Map<String, String> start() {
            EditedShop.write(folder.resolve("bots"));
            return Map.of(
                    BOTS,
                    folder.resolve("bots").toString(),
                    "loquat.data",
                    folder.resolve("data").toString());
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
                return Files.createTempDirectory("loquat-edited");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
