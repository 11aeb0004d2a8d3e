package dev.loquat.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.access.AccessDenied;
import dev.loquat.access.Admission;
import dev.loquat.access.Grants;
import dev.loquat.access.IncomingRequest;
import dev.loquat.access.InvalidAccess;
import dev.loquat.access.Principal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens of an identity provider, and those that somebody else has made or changed. */
class TokenAuthenticatorTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    static Path folder;

    private static Tokens tokens;

    private final JwtClaims claims = Tokens.claims("alice", NOW.getEpochSecond());

    @BeforeAll
    static void makeKeys() {
        tokens = Tokens.create(folder);
    }

    @Test
    void admitsTheUserWithWhatTheTokenSaysOfHer() {
        claims.setStringClaim("custom:tier", "gold");

        Principal alice = admit(tokens.sign(claims));

        assertThat(alice.name()).isEqualTo(Tokens.ISSUER + " alice");
        assertThat(alice.attributes()).isEqualTo(Map.of("tier", "gold"));
        assertThat(alice.grants().isAdmin()).isFalse();
    }

    @Test
    void takesAccessTokensOfCognitoWhichHaveAClientInPlaceOfAnAudience() {
        claims.unsetClaim("aud");
        claims.setStringClaim("client_id", "loquat");
        claims.setStringClaim("token_use", "access");
        String idToken = tokens.sign(claims(c -> c.setStringClaim("token_use", "id")));

        assertThat(admit(tokens.sign(claims), issuer(Optional.of("access"), Optional.empty()))
                        .name())
                .endsWith("alice");
        assertThatThrownBy(() -> admit(idToken, issuer(Optional.of("access"), Optional.empty())))
                .hasMessageContaining("token_use is 'id'");
    }

    @Test
    void grantsTheBotsOfItsScopes() {
        claims.setStringClaim("scope", "openid loquat/book-trip:PROD loquat/admin other/coffee");

        Grants grants = admit(tokens.sign(claims), issuer(Optional.empty(), Optional.of("loquat/")))
                .grants();

        assertThat(grants.allow("BOOKTRIP01", "book-trip", "ABCDEFGHIJ", "PROD"))
                .isTrue();
        assertThat(grants.allow("BOOKTRIP01", "book-trip", "TSTALIASID", "TestBotAlias"))
                .isFalse();
        assertThat(grants.allow("COFFEE0001", "coffee", "ABCDEFGHIJ", "PROD")).isFalse();
        assertThat(grants.isAdmin()).isTrue();
    }

    @Test
    void refusesATokenWithoutSignature() {
        String unsigned = tokens.sign(claims, jws -> {
            jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        });

        assertThatThrownBy(() -> admit(unsigned)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void refusesATokenThatIsSignedWithThePublicKeyAsASecret() {
        String forged = tokens.sign(claims, jws -> {
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
            jws.setKey(new HmacKey(tokens.publicKey()));
        });

        assertThatThrownBy(() -> admit(forged)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void refusesAnotherAudienceIssuerOrKey() {
        String audience = tokens.sign(claims(c -> c.setAudience("billing")));
        String issuer = tokens.sign(claims(c -> c.setIssuer("https://evil.example.org")));
        String key = Tokens.create(folder.resolve("other")).sign(claims);

        assertThatThrownBy(() -> admit(audience)).hasMessageContaining("it is for [billing]");
        assertThatThrownBy(() -> admit(issuer)).hasMessageContaining("its issuer is none that this server knows");
        assertThatThrownBy(() -> admit(key)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void refusesTokensOutOfTheirTime() {
        NumericDate hour = NumericDate.fromSeconds(NOW.getEpochSecond() - 3600);
        String expired = tokens.sign(claims(c -> c.setExpirationTime(hour)));
        String early = tokens.sign(claims(c -> c.setNotBefore(NumericDate.fromSeconds(NOW.getEpochSecond() + 3600))));
        String endless = tokens.sign(claims(c -> c.unsetClaim("exp")));

        assertThatThrownBy(() -> admit(expired)).hasMessageContaining("no longer valid");
        assertThatThrownBy(() -> admit(early)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> admit(endless)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void refusesWhatIsNoToken() {
        assertThatThrownBy(() -> admit("no.token")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> admit("")).isInstanceOf(AccessDenied.class);
    }

    @Test
    void wantsAnAudienceAndKeysThatNobodyOnTheWayCanChange() {
        assertThatThrownBy(() -> IssuerKeys.at("http://login.example.org/jwks.json"))
                .isInstanceOf(InvalidAccess.class);
        IssuerKeys keys = IssuerKeys.at(Tokens.publicKeys(folder).toString());
        assertThatThrownBy(() -> new TokenIssuer(
                        "x", keys, List.of(), Optional.empty(), "sub", Optional.empty(), Grants.ALL, Map.of()))
                .isInstanceOf(InvalidAccess.class);
    }

    private static JwtClaims claims(java.util.function.Consumer<JwtClaims> change) {
        JwtClaims changed = Tokens.claims("alice", NOW.getEpochSecond());
        change.accept(changed);
        return changed;
    }

    private static Principal admit(String token) {
        return admit(token, issuer(Optional.empty(), Optional.empty()));
    }

    private static Principal admit(String token, TokenIssuer issuer) {
        TokenAuthenticator authenticator =
                new TokenAuthenticator(List.of(issuer), Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMinutes(5));
        IncomingRequest request = new IncomingRequest(
                "GET", "/bots", "", Map.of("authorization", List.of("Bearer " + token)), new byte[0]);
        return authenticator.authenticate(request).map(Admission::principal).orElseThrow();
    }

    private static TokenIssuer issuer(Optional<String> tokenUse, Optional<String> scopePrefix) {
        return new TokenIssuer(
                Tokens.ISSUER,
                IssuerKeys.at(Tokens.publicKeys(folder).toString()),
                List.of("loquat"),
                tokenUse,
                "sub",
                scopePrefix,
                Grants.parse(List.of("*"), false),
                Map.of("tier", "custom:tier"));
    }
}
