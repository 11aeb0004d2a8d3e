package dev.loquat.channel;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The application as it is served, with bots that show one group of Lex V2's features each, and bots that were imported from
 * exports. What time it is says {@link FeatureClock}.
 */
public final class FeatureBotsProfile implements QuarkusTestProfile {

    /** Where these bots lie; of those that are imported, their conversations. */
    public static final Path BOTS = Path.of("src", "test", "resources", "lex-features");

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(FeatureClock.class);
    }

    /** Nobody speaks with these bots: they do without ears. Lines of the conversation log are for the tests, not for the console. */
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "loquat.models", "models",
                "loquat.speech.preload", "false",
                "loquat.log.conversations", "true",
                "quarkus.log.handler.console.\"lines\".level", "OFF");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(ExampleBotsProfile.DataFolder.class),
                new TestResourceEntry(FeatureBotsFolder.class));
    }
}
