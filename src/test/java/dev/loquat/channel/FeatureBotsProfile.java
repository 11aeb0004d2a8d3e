package dev.loquat.channel;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The application as it is served, with bots that show one group of Lex V2's features each, and bots that were imported from
 * exports.
 */
public final class FeatureBotsProfile implements QuarkusTestProfile {

    /** Where these bots lie; of those that are imported, their conversations. */
    public static final Path BOTS = Path.of("src", "test", "resources", "lex-features");

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("loquat.models", "models");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(ExampleBotsProfile.DataFolder.class),
                new TestResourceEntry(FeatureBotsFolder.class));
    }
}
