package dev.loquat.access.sigv4;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.access.AccessDenied;
import dev.loquat.access.AccessDenied.Reason;
import dev.loquat.access.Admission;
import dev.loquat.access.Grants;
import dev.loquat.access.IncomingRequest;
import dev.loquat.access.Principal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/** What the AWS SDK signs comes in; what was changed after it does not. */
class SigV4AuthenticatorTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Principal WEB = Principal.named("web", Grants.ALL, Map.of());
    private static final URI TURN = URI.create(
            "http://127.0.0.1:8080/bots/book-trip/botAliases/TSTALIASID/botLocales/en_US/sessions/user%3A1/text");
    private static final byte[] BODY = "{\"text\": \"book a hotel\"}".getBytes(UTF_8);

    private final SigV4Authenticator authenticator = new SigV4Authenticator(
            List.of(new AccessKey("AKIDWEB", "web's secret", WEB)), at(NOW), Duration.ofMinutes(5));

    @Test
    void admitsWhatAKnownKeyHasSigned() {
        IncomingRequest request = Signing.arrived(sign(NOW));

        assertThat(authenticator.authenticate(request))
                .map(Admission::principal)
                .contains(WEB);
    }

    @Test
    void admitsPathsAndQueriesWithEscapesInAnyOrder() {
        URI uri = URI.create(TURN + "?trace=true&b=%20%2B%C3%A9&a=2&a=1&empty");
        IncomingRequest request = Signing.arrived(signing(NOW).sign("POST", uri, Map.of(), BODY));

        assertThat(authenticator.authenticate(request)).isPresent();
    }

    @Test
    void leavesRequestsWithoutSignatureToOthers() {
        IncomingRequest request = new IncomingRequest("GET", "/bots", "", Map.of("host", List.of("a")), new byte[0]);

        assertThat(authenticator.authenticate(request)).isEmpty();
    }

    @Test
    void refusesAChangedBodyPathMethodOrHeader() {
        IncomingRequest signed =
                Signing.arrived(signing(NOW).sign("POST", TURN, Map.of("x-amz-lex-session-state", "{}"), BODY));

        assertDenied(changed(signed, signed.path(), signed.headers(), "{}".getBytes(UTF_8)), Reason.WRONG_SIGNATURE);
        assertDenied(changed(signed, signed.path() + "2", signed.headers(), BODY), Reason.WRONG_SIGNATURE);
        assertDenied(new IncomingRequest("DELETE", signed.path(), "", signed.headers(), BODY), Reason.WRONG_SIGNATURE);
        assertDenied(withHeader(signed, "x-amz-lex-session-state", "{\"a\": 1}"), Reason.WRONG_SIGNATURE);
    }

    @Test
    void refusesHeadersOfAwsThatAreNotSigned() {
        IncomingRequest signed = Signing.arrived(sign(NOW));

        assertDenied(withHeader(signed, "x-amz-lex-session-state", "{}"), Reason.WRONG_SIGNATURE);
    }

    @Test
    void refusesAWrongSecretAndAnUnknownKey() {
        assertDenied(
                Signing.arrived(new Signing("AKIDWEB", "guessed", at(NOW)).sign("POST", TURN, Map.of(), BODY)),
                Reason.WRONG_SIGNATURE);
        assertDenied(
                Signing.arrived(new Signing("AKIDOTHER", "web's secret", at(NOW)).sign("POST", TURN, Map.of(), BODY)),
                Reason.UNKNOWN_KEY);
    }

    @Test
    void refusesClocksThatAreTooFarOff() {
        IncomingRequest old = Signing.arrived(sign(NOW.minus(Duration.ofMinutes(6))));
        IncomingRequest early = Signing.arrived(sign(NOW.plus(Duration.ofMinutes(6))));

        assertThatThrownBy(() -> authenticator.authenticate(old))
                .hasMessage("Signature expired: 20260302T085400Z is now earlier than 20260302T085500Z");
        assertThatThrownBy(() -> authenticator.authenticate(early)).hasMessageStartingWith("Signature not yet current");
        assertThat(authenticator.authenticate(Signing.arrived(sign(NOW.minus(Duration.ofMinutes(4))))))
                .isPresent();
    }

    @Test
    void admitsASignatureOnce() {
        IncomingRequest request = Signing.arrived(sign(NOW));
        authenticator.authenticate(request);

        assertDenied(request, Reason.WRONG_SIGNATURE);
    }

    @Test
    void admitsASignatureInTheQueryForItsLife() {
        SignedRequest signed = signing(NOW.minusSeconds(30)).presign(TURN, Duration.ofSeconds(60));
        SignedRequest late = signing(NOW.minusSeconds(90)).presign(TURN, Duration.ofSeconds(60));

        assertThat(authenticator.authenticate(Signing.arrived(signed))).isPresent();
        assertDenied(Signing.arrived(late), Reason.WRONG_SIGNATURE);
    }

    @Test
    void readsBodiesThatAreSignedInChunks() {
        byte[] audio = new byte[300_000];
        audio[123_456] = 7;
        IncomingRequest request = Signing.arrived(signing(NOW).signChunked(TURN, audio));

        Admission admission = authenticator.authenticate(request).orElseThrow();

        assertThat(request.body()).hasSizeGreaterThan(audio.length);
        assertThat(admission.body()).hasValueSatisfying(body -> assertThat(body).isEqualTo(audio));
    }

    @Test
    void refusesAChunkThatWasChanged() {
        IncomingRequest request = Signing.arrived(signing(NOW).signChunked(TURN, new byte[300_000]));
        request.body()[200_000] = 1;

        assertDenied(request, Reason.WRONG_SIGNATURE);
    }

    @Test
    void refusesChunksWithoutTheLastOne() {
        IncomingRequest whole = Signing.arrived(signing(NOW).signChunked(TURN, new byte[1000]));
        byte[] cut = java.util.Arrays.copyOf(whole.body(), 1100);

        assertDenied(changed(whole, whole.path(), whole.headers(), cut), Reason.UNREADABLE);
    }

    @Test
    void saysWhatIsMissingInAnAuthorization() {
        IncomingRequest request = new IncomingRequest(
                "GET",
                "/bots",
                "",
                Map.of("authorization", List.of("AWS4-HMAC-SHA256 Credential=a/b"), "host", List.of("x")),
                new byte[0]);

        assertThatThrownBy(() -> authenticator.authenticate(request)).hasMessageContaining("SignedHeaders is missing");
    }

    private static SignedRequest sign(Instant time) {
        return signing(time).sign("POST", TURN, Map.of("Content-Type", "application/json"), BODY);
    }

    private static Signing signing(Instant time) {
        return new Signing("AKIDWEB", "web's secret", at(time));
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }

    private static IncomingRequest withHeader(IncomingRequest request, String name, String value) {
        Map<String, List<String>> headers = new HashMap<>(request.headers());
        headers.put(name, List.of(value));
        return changed(request, request.path(), headers, request.body());
    }

    private static IncomingRequest changed(
            IncomingRequest request, String path, Map<String, List<String>> headers, byte[] body) {
        return new IncomingRequest(request.method(), path, request.query(), headers, body);
    }

    private void assertDenied(IncomingRequest request, Reason reason) {
        ThrowingCallable attempt = () -> authenticator.authenticate(request);
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        AccessDenied.class,
                        denied -> assertThat(denied.reason()).isEqualTo(reason));
    }
}
