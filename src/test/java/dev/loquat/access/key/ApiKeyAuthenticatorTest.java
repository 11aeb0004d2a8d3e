package dev.loquat.access.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.access.AccessDenied;
import dev.loquat.access.Admission;
import dev.loquat.access.Grants;
import dev.loquat.access.IncomingRequest;
import dev.loquat.access.Principal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** API keys, of which the server knows the hash. */
class ApiKeyAuthenticatorTest {

    private static final Principal SHOP = Principal.named("shop", Grants.ALL, Map.of());

    private final ApiKey key = ApiKey.create(new SplittableRandom(1));
    private final ApiKeyAuthenticator authenticator =
            new ApiKeyAuthenticator(List.of(new ApiKeyAuthenticator.KnownKey(key.hash(), SHOP)));

    @Test
    void knowsTheCallerByItsKeyInEitherHeader() {
        assertThat(authenticator.authenticate(request("x-api-key", key.text())))
                .map(Admission::principal)
                .contains(SHOP);
        assertThat(authenticator.authenticate(request("authorization", "Bearer " + key.text())))
                .map(Admission::principal)
                .contains(SHOP);
    }

    @Test
    void refusesAnotherKeyAndTheHashItself() {
        String other = ApiKey.create(new SplittableRandom(2)).text();

        assertThatThrownBy(() -> authenticator.authenticate(request("x-api-key", other)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> authenticator.authenticate(request("x-api-key", key.hash())))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void leavesOtherTokensToOthers() {
        assertThat(authenticator.authenticate(request("authorization", "Bearer eyJ.a.b")))
                .isEmpty();
    }

    @Test
    void keepsTheKeyOutOfLogs() {
        assertThat(key.toString()).doesNotContain(key.text().substring(ApiKey.PREFIX.length()));
    }

    private static IncomingRequest request(String header, String value) {
        return new IncomingRequest("GET", "/bots", "", Map.of(header, List.of(value)), new byte[0]);
    }
}
