package dev.loquat.channel;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** The application with {@link ScriptedConversations} in place of real ones, and with limits that tests can reach. */
public final class ScriptedBotProfile implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(ScriptedConversations.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.limits.max-body-size", "200K",
                "loquat.channel.max-state-size", "4K",
                "loquat.channel.max-frame-size", "64K",
                "loquat.channel.max-utterance", "3s",
                "loquat.channel.max-listening", "2",
                "loquat.channel.idle-timeout", "4s",
                "loquat.channel.heartbeat", "200ms");
    }
}
