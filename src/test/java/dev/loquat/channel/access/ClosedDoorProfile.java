package dev.loquat.channel.access;

import dev.loquat.access.key.ApiKey;
import dev.loquat.access.token.Tokens;
import dev.loquat.channel.ScriptedBotProfile;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The application with {@code ScriptedConversations}, and with callers of every kind. */
public final class ClosedDoorProfile implements QuarkusTestProfile {

    static final Path KEYS = Path.of("target", "closed-door");

    static final ApiKey SHOP_KEY = new ApiKey(ApiKey.PREFIX + "shop");
    static final ApiKey OTHER_BOT_KEY = new ApiKey(ApiKey.PREFIX + "other-bot");
    static final ApiKey OPERATOR_KEY = new ApiKey(ApiKey.PREFIX + "operator");

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return new ScriptedBotProfile().getEnabledAlternatives();
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        Tokens.create(KEYS);
        Map<String, String> overrides = new HashMap<>(new ScriptedBotProfile().getConfigOverrides());
        overrides.put("loquat.access.aws.web.access-key-id", "AKIDWEB");
        overrides.put("loquat.access.aws.web.secret-access-key", "web's secret");
        overrides.put("loquat.access.aws.kiosk.access-key-id", "AKIDKIOSK");
        overrides.put("loquat.access.aws.kiosk.secret-access-key", "kiosk's secret");
        overrides.put("loquat.access.keys.shop.hash", SHOP_KEY.hash());
        overrides.put("loquat.access.keys.shop.bots", "book-trip");
        overrides.put("loquat.access.keys.other-bot.hash", OTHER_BOT_KEY.hash());
        overrides.put("loquat.access.keys.other-bot.bots", "coffee");
        overrides.put("loquat.access.keys.operator.hash", OPERATOR_KEY.hash());
        overrides.put("loquat.access.keys.operator.admin", "true");
        overrides.put("loquat.access.tokens.pool.issuer", Tokens.ISSUER);
        overrides.put("loquat.access.tokens.pool.jwks", Tokens.publicKeys(KEYS).toString());
        overrides.put("loquat.access.tokens.pool.audience", "loquat");
        return overrides;
    }
}
