package dev.loquat.access.key;

import dev.loquat.access.AccessDenied;
import dev.loquat.access.Admission;
import dev.loquat.access.Authenticator;
import dev.loquat.access.IncomingRequest;
import dev.loquat.access.Principal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** Knows callers by an API key in the header {@code x-api-key}, or in {@code Authorization: Bearer}. */
public final class ApiKeyAuthenticator implements Authenticator {

    /**
     * A caller with a key.
     *
     * @param hash the key's {@link ApiKey#hash}
     */
    public record KnownKey(String hash, Principal principal) {}

    private final List<KnownKey> keys;

    /** Knows these callers. */
    public ApiKeyAuthenticator(List<KnownKey> keys) {
        this.keys = List.copyOf(keys);
    }

    @Override
    public Optional<Admission> authenticate(IncomingRequest request) {
        return request.header("x-api-key")
                .or(() -> request.bearer().filter(token -> token.startsWith(ApiKey.PREFIX)))
                .map(text -> Admission.of(principal(new ApiKey(text).hash())));
    }

    /** All keys are compared, and each in constant time: how long it takes tells nothing of any. */
    private Principal principal(String hash) {
        byte[] wanted = hash.getBytes(StandardCharsets.UTF_8);
        return keys.stream()
                .filter(key -> MessageDigest.isEqual(wanted, key.hash().getBytes(StandardCharsets.UTF_8)))
                .map(KnownKey::principal)
                .reduce((first, second) -> first)
                .orElseThrow(() -> new AccessDenied(
                        AccessDenied.Reason.NOT_ALLOWED,
                        "The API key is none that this server knows; './loquat keys new' makes one"));
    }
}
