package dev.loquat.channel.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Who may come in: keys of {@code loquat.access}. Each caller, or issuer of tokens, has a name of its own in the key. */
@ConfigMapping(prefix = "loquat.access")
public interface AccessConfig {

    /** Whether a server that others can reach may start without asking anybody for credentials. */
    @WithDefault("false")
    boolean allowAnyone();

    /** How far clients' clocks may be from the server's, for signatures and tokens. */
    @WithDefault("5m")
    Duration clockSkew();

    /** Callers with an API key. */
    Map<String, KeyConfig> keys();

    /** Callers who sign as AWS's SDKs do. */
    Map<String, AwsConfig> aws();

    /** Identity providers. */
    Map<String, TokenConfig> tokens();

    /** How much may come. */
    LimitsConfig limits();

    /** Keys of {@code loquat.access.limits}. */
    interface LimitsConfig {

        /** For each caller. */
        LimitConfig caller();

        /** For each bot, whoever calls. */
        LimitConfig bot();
    }

    /** Keys of {@code loquat.access.limits.caller} and {@code .bot}. */
    interface LimitConfig {

        /** Requests a second; any number unless said. */
        OptionalDouble rate();

        /** Requests at once; any number unless said. */
        OptionalInt concurrent();
    }

    /** Keys of {@code loquat.access.keys.<name>}. */
    interface KeyConfig {

        /** The hash that {@code ./loquat keys new} prints. */
        String hash();

        /** The bots that the caller may speak with. */
        @WithDefault("*")
        List<String> bots();

        /** Whether the caller may see metrics and traces. */
        @WithDefault("false")
        boolean admin();
    }

    /** Keys of {@code loquat.access.aws.<name>}. */
    interface AwsConfig {

        /** The id of the pair of keys, which goes over the wire. */
        String accessKeyId();

        /** The secret of the pair, which does not. */
        String secretAccessKey();

        /** The bots that the caller may speak with. */
        @WithDefault("*")
        List<String> bots();

        /** Whether the caller may see metrics and traces. */
        @WithDefault("false")
        boolean admin();
    }

    /** Keys of {@code loquat.access.tokens.<name>}. */
    interface TokenConfig {

        /** The claim {@code iss} of its tokens. */
        String issuer();

        /** Its public keys: the URL of a JSON Web Key Set, or a file. */
        String jwks();

        /** The {@code aud} of tokens for this server, or their {@code client_id} where they have no {@code aud}. */
        List<String> audience();

        /** The {@code token_use} that tokens of Amazon Cognito must have: {@code access} or {@code id}. */
        Optional<String> tokenUse();

        /** The claim that names the user. */
        @WithDefault("sub")
        String subject();

        /** What begins a scope that names a bot. */
        Optional<String> scopePrefix();

        /** The bots that users may speak with where no scopes count. */
        @WithDefault("*")
        List<String> bots();

        /** Claims by the session attributes that they become. */
        Map<String, String> attributes();
    }
}
