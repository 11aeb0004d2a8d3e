package dev.loquat.channel;

import dev.loquat.access.key.ApiKey;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The application with {@link ScriptedConversations}, with callers, with limits that one reaches in no time, and with somebody who wants
 * traces.
 */
public final class NarrowLimitsProfile implements QuarkusTestProfile {

    /** A caller of this name; every test has one of its own, whose limits no other one uses up. */
    public static ApiKey key(String name) {
        return new ApiKey(ApiKey.PREFIX + name);
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return new ScriptedBotProfile().getEnabledAlternatives();
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TraceCollector.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(new ScriptedBotProfile().getConfigOverrides());
        overrides.put("loquat.channel.max-conversation", "2s");
        overrides.put("quarkus.http.read-timeout", "1s");
        overrides.put("loquat.access.limits.caller.rate", "4");
        overrides.put("loquat.access.limits.caller.concurrent", "2");
        overrides.put("loquat.access.aws.web.access-key-id", "AKIDEXAMPLE");
        overrides.put("loquat.access.aws.web.secret-access-key", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
        for (String name : List.of("often", "seldom", "crowd", "slow", "traced")) {
            overrides.put("loquat.access.keys." + name + ".hash", key(name).hash());
        }
        overrides.put("loquat.access.keys.stranger.hash", key("stranger").hash());
        overrides.put("loquat.access.keys.stranger.bots", "coffee");
        return overrides;
    }
}
