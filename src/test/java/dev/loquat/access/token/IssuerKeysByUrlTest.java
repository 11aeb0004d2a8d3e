package dev.loquat.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.loquat.access.AccessDenied;
import dev.loquat.access.Admission;
import dev.loquat.access.Grants;
import dev.loquat.access.IncomingRequest;
import dev.loquat.access.IssuerUnreachable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of an identity provider that is a server: when they are fetched, and what happens when they cannot be. */
class IssuerKeysByUrlTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    private static Path folder;

    private static Tokens first;
    private static Tokens second;

    private final AtomicInteger fetched = new AtomicInteger();
    private final HttpServer issuer;
    private volatile byte[] published = {};

    IssuerKeysByUrlTest() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeAll
    static void makeKeys() {
        first = Tokens.create(folder.resolve("first"), "first");
        second = Tokens.create(folder.resolve("second"), "second");
    }

    @BeforeEach
    void serve() throws IOException {
        issuer.createContext("/jwks.json", this::publish);
        issuer.start();
        publish("first");
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    @Test
    void areFetchedWithTheFirstTokenAndKept() {
        TokenAuthenticator door = door(IssuerKeys.at(place()));
        int before = fetched.get();

        admit(door, token(first, "alice"));
        admit(door, token(first, "bob"));

        assertThat(before).isZero();
        assertThat(fetched).hasValue(1);
    }

    @Test
    void areFetchedAgainWhenATokenNamesANewOne() throws IOException {
        TokenAuthenticator door = door(IssuerKeys.at(place(), Duration.ZERO));
        admit(door, token(first, "alice"));

        publish("second");
        admit(door, token(second, "alice"));

        assertThat(fetched).hasValue(2);
        assertThatThrownBy(() -> admit(door, token(first, "alice")))
                .isInstanceOf(AccessDenied.class)
                .hasMessageContaining("its key is none of its issuer's");
    }

    @Test
    void areNotFetchedForEveryMadeUpName() {
        TokenAuthenticator door = door(IssuerKeys.at(place()));
        admit(door, token(first, "alice"));

        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> admit(door, token(second, "mallory"))).isInstanceOf(AccessDenied.class);
        }

        assertThat(fetched).hasValue(1);
    }

    @Test
    void thatNobodyHandsOutAreTheIssuersFaultAndNotTheTokens() {
        TokenAuthenticator door = door(IssuerKeys.at(place()));
        issuer.stop(0);

        assertThatThrownBy(() -> admit(door, token(first, "alice")))
                .isInstanceOf(IssuerUnreachable.class)
                .hasMessageContaining(Tokens.ISSUER)
                .hasMessageContaining("can be sent again later");
    }

    @Test
    void thatCannotBeReadAreTheIssuersFaultAndNotTheTokens() {
        published = "<html>Down for maintenance</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        TokenAuthenticator door = door(IssuerKeys.at(place()));

        assertThatThrownBy(() -> admit(door, token(first, "alice"))).isInstanceOf(IssuerUnreachable.class);
    }

    @Test
    void thatAreKnownStayGoodWhileTheIssuerIsAway() {
        TokenAuthenticator door = door(IssuerKeys.at(place(), Duration.ZERO));
        admit(door, token(first, "alice"));
        issuer.stop(0);

        assertThatThrownBy(() -> admit(door, token(second, "alice")));

        assertThat(admit(door, token(first, "alice")).principal().name()).endsWith("alice");
    }

    private void publish(String keys) throws IOException {
        published = Files.readAllBytes(Tokens.publicKeys(folder.resolve(keys)));
    }

    private void publish(HttpExchange exchange) throws IOException {
        fetched.incrementAndGet();
        exchange.sendResponseHeaders(200, published.length);
        exchange.getResponseBody().write(published);
        exchange.close();
    }

    private String place() {
        return "http://127.0.0.1:" + issuer.getAddress().getPort() + "/jwks.json";
    }

    private static String token(Tokens tokens, String user) {
        return tokens.sign(Tokens.claims(user, NOW.getEpochSecond()));
    }

    private static Admission admit(TokenAuthenticator door, String token) {
        Map<String, List<String>> headers = Map.of("authorization", List.of("Bearer " + token));
        return door.authenticate(new IncomingRequest("GET", "/bots", "", headers, new byte[0]))
                .orElseThrow();
    }

    private static TokenAuthenticator door(IssuerKeys keys) {
        TokenIssuer known = new TokenIssuer(
                Tokens.ISSUER,
                keys,
                List.of("loquat"),
                Optional.empty(),
                "sub",
                Optional.empty(),
                Grants.parse(List.of("*"), false),
                Map.of());
        return new TokenAuthenticator(List.of(known), Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMinutes(5));
    }
}
