package dev.loquat.channel.access;

import dev.loquat.access.Authenticator;
import dev.loquat.access.Doorkeeper;
import dev.loquat.access.Grants;
import dev.loquat.access.Principal;
import dev.loquat.access.key.ApiKeyAuthenticator;
import dev.loquat.access.key.ApiKeyAuthenticator.KnownKey;
import dev.loquat.access.sigv4.AccessKey;
import dev.loquat.access.sigv4.SigV4Authenticator;
import dev.loquat.access.token.IssuerKeys;
import dev.loquat.access.token.TokenAuthenticator;
import dev.loquat.access.token.TokenIssuer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes of the configuration those who know callers. */
@Singleton
final class AccessBeans {

    @Produces
    @Singleton
    Doorkeeper doorkeeper(AccessConfig config, Clock clock) {
        List<Authenticator> authenticators = new ArrayList<>();
        if (!config.aws().isEmpty()) {
            authenticators.add(new SigV4Authenticator(accessKeys(config), clock, config.clockSkew()));
        }
        if (!config.keys().isEmpty()) {
            authenticators.add(new ApiKeyAuthenticator(apiKeys(config)));
        }
        if (!config.tokens().isEmpty()) {
            authenticators.add(new TokenAuthenticator(issuers(config), clock, config.clockSkew()));
        }
        return new Doorkeeper(authenticators);
    }

    private static List<AccessKey> accessKeys(AccessConfig config) {
        return config.aws().entrySet().stream().map(AccessBeans::accessKey).toList();
    }

    private static AccessKey accessKey(Map.Entry<String, AccessConfig.AwsConfig> named) {
        AccessConfig.AwsConfig key = named.getValue();
        Grants grants = Grants.parse(key.bots(), key.admin());
        return new AccessKey(key.accessKeyId(), key.secretAccessKey(), caller("aws", named.getKey(), grants));
    }

    private static List<KnownKey> apiKeys(AccessConfig config) {
        return config.keys().entrySet().stream().map(AccessBeans::apiKey).toList();
    }

    private static KnownKey apiKey(Map.Entry<String, AccessConfig.KeyConfig> named) {
        AccessConfig.KeyConfig key = named.getValue();
        Grants grants = Grants.parse(key.bots(), key.admin());
        return new KnownKey(key.hash(), caller("key", named.getKey(), grants));
    }

    /** Callers of two kinds are two, though both are called the same. */
    private static Principal caller(String kind, String name, Grants grants) {
        return Principal.named(kind + " " + name, grants, Map.of());
    }

    private static List<TokenIssuer> issuers(AccessConfig config) {
        return config.tokens().values().stream().map(AccessBeans::issuer).toList();
    }

    private static TokenIssuer issuer(AccessConfig.TokenConfig issuer) {
        return new TokenIssuer(
                issuer.issuer(),
                IssuerKeys.at(issuer.jwks()),
                issuer.audience(),
                issuer.tokenUse(),
                issuer.subject(),
                issuer.scopePrefix(),
                Grants.parse(issuer.bots(), false),
                issuer.attributes());
    }
}
