package dev.loquat.access.token;

import dev.loquat.access.InvalidAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jose4j.http.Get;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/** The public keys of an identity provider: a JSON Web Key Set (RFC 7517), of a URL or of a file. */
public final class IssuerKeys {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FRESH = Duration.ofHours(1);

    /** When the provider does not answer, the keys that are known stay good for a while. */
    private static final Duration RETAINED = Duration.ofHours(24);

    /** Tokens with made-up key ids shall not make a stream of requests to the provider. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final VerificationKeyResolver resolver;

    private IssuerKeys(VerificationKeyResolver resolver) {
        this.resolver = resolver;
    }

    /**
     * The keys at this place. Those of a URL are fetched when the first token comes, and again when they are an hour old or a token
     * names a key that is not among them.
     *
     * @throws InvalidAccess when it is no file with keys, or a URL whose answer anybody on the way could change
     */
    public static IssuerKeys at(String place) {
        return at(place, PAUSE);
    }

    /**
     * @param pause for how long keys that were fetched just now are not fetched again
     */
    static IssuerKeys at(String place, Duration pause) {
        return place.startsWith("https:") || place.startsWith("http:") ? ofUrl(place, pause) : ofFile(Path.of(place));
    }

    VerificationKeyResolver resolver() {
        return resolver;
    }

    private static IssuerKeys ofUrl(String url, Duration pause) {
        if (url.startsWith("http:")
                && !THIS_MACHINE.contains(String.valueOf(URI.create(url).getHost()))) {
            throw new InvalidAccess("The keys of an issuer are at '" + url + "', expected https: or a file");
        }
        Get get = new Get();
        get.setConnectTimeout((int) PATIENCE.toMillis());
        get.setReadTimeout((int) PATIENCE.toMillis());
        get.setRetries(1);
        HttpsJwks keys = new HttpsJwks(url);
        keys.setSimpleHttpGet(get);
        keys.setDefaultCacheDuration(FRESH.toSeconds());
        keys.setRetainCacheOnErrorDuration(RETAINED.toSeconds());
        keys.setRefreshReprieveThreshold(pause.toMillis());
        HttpsJwksVerificationKeyResolver resolver = new HttpsJwksVerificationKeyResolver(keys);
        return new IssuerKeys((token, outer) -> {
            requireKeys(keys);
            return resolver.resolveKey(token, outer);
        });
    }

    /** An answer that holds no keys is as good as none, and tells nothing of the token. */
    private static void requireKeys(HttpsJwks keys) throws UnresolvableKeyException {
        try {
            keys.getJsonWebKeys();
        } catch (JoseException e) {
            throw new UnresolvableKeyException("there are no keys at " + keys.getLocation(), new IOException(e));
        } catch (IOException e) {
            throw new UnresolvableKeyException("there is nothing at " + keys.getLocation(), e);
        }
    }

    private static IssuerKeys ofFile(Path file) {
        try {
            JsonWebKeySet keys = new JsonWebKeySet(Files.readString(file));
            return new IssuerKeys(new JwksVerificationKeyResolver(keys.getJsonWebKeys()));
        } catch (IOException | JoseException e) {
            throw new InvalidAccess("The keys of an issuer cannot be read from '" + file
                    + "', expected a JSON Web Key Set: " + e.getMessage());
        }
    }
}
