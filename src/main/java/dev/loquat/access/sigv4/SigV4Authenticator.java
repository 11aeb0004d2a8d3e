package dev.loquat.access.sigv4;

import dev.loquat.access.AccessDenied;
import dev.loquat.access.AccessDenied.Reason;
import dev.loquat.access.Admission;
import dev.loquat.access.Authenticator;
import dev.loquat.access.Digests;
import dev.loquat.access.IncomingRequest;
import dev.loquat.access.SignedFrames;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Knows callers by their signatures. */
public final class SigV4Authenticator implements Authenticator {

    /** The digest of the body, or a word in its place. */
    private static final String CONTENT = "x-amz-content-sha256";

    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";
    private static final String CHUNKS = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
    private static final String EVENTS = "STREAMING-AWS4-HMAC-SHA256-EVENTS";

    /** The signing names of what there is here. */
    private static final Set<String> SERVICES = Set.of("lex", "lambda");

    /** Tells what a client is, and some add it when they have signed. */
    private static final String USER_AGENT = "x-amz-user-agent";

    private final Map<String, AccessKey> keys;
    private final Clock clock;
    private final Duration skew;
    private final ReplayWindow seen;

    /**
     * @param keys of the callers; no two have the same id
     * @param skew how far a client's clock may be from this one
     */
    public SigV4Authenticator(List<AccessKey> keys, Clock clock, Duration skew) {
        this.keys = keys.stream().collect(Collectors.toUnmodifiableMap(AccessKey::id, Function.identity()));
        this.clock = clock;
        this.skew = skew;
        this.seen = new ReplayWindow(skew.multipliedBy(2));
    }

    @Override
    public Optional<Admission> authenticate(IncomingRequest request) {
        Query query = Query.parse(request.query());
        return Claim.find(request, query).map(claim -> admit(request, query, claim));
    }

    private Admission admit(IncomingRequest request, Query query, Claim claim) {
        requireSignedHeaders(request, claim);
        AccessKey key = key(claim);
        Instant now = clock.instant();
        requireTime(claim, now);
        SigningKey signing = SigningKey.derive(key.secret(), claim.scope());
        String content = content(request);
        CanonicalRequest canonical = new CanonicalRequest(request, query, claim.signedHeaders(), content);
        String expected = signing.sign(canonical.stringToSign(claim.timeText(), claim.scope()));
        if (!SigningKey.alike(expected, claim.signature())) {
            throw wrongSignature();
        }
        requireFirst(expected, now);
        return new Admission(key.principal(), body(request, claim, signing, content), frames(claim, signing, content));
    }

    private AccessKey key(Claim claim) {
        AccessKey key = keys.get(claim.keyId());
        if (key == null) {
            throw new AccessDenied(Reason.UNKNOWN_KEY, "The security token included in the request is invalid.");
        }
        if (!SERVICES.contains(claim.scope().service())) {
            throw new AccessDenied(Reason.WRONG_SIGNATURE, "Credential should be scoped to correct service: 'lex'.");
        }
        return key;
    }

    /** What is not signed anybody may change on its way. */
    private static void requireSignedHeaders(IncomingRequest request, Claim claim) {
        request.headers().keySet().stream()
                .filter(name -> (name.startsWith("x-amz-") && !name.equals(USER_AGENT)) || name.equals("host"))
                .filter(name -> !claim.signedHeaders().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new AccessDenied(
                            Reason.WRONG_SIGNATURE,
                            "'" + name + "' must be a 'SignedHeader' in the AWS Authorization.");
                });
    }

    /** A claim of a query that says it is good for longer is good for as long as any other. */
    private void requireTime(Claim claim, Instant now) {
        Instant earliest = claim.time().minus(skew);
        Duration life = claim.life().filter(said -> said.compareTo(skew) < 0).orElse(skew);
        Instant latest = claim.time().plus(life);
        if (now.isBefore(earliest)) {
            throw outOfTime("Signature not yet current: " + claim.timeText() + " is still later than "
                    + Claim.text(now.plus(skew)));
        }
        if (now.isAfter(latest)) {
            throw outOfTime(
                    "Signature expired: " + claim.timeText() + " is now earlier than " + Claim.text(now.minus(life)));
        }
    }

    private void requireFirst(String signature, Instant now) {
        if (!seen.isFirst(signature, now)) {
            throw new AccessDenied(
                    Reason.WRONG_SIGNATURE,
                    "The signature has been used before; a request that is sent again has to be signed again");
        }
    }

    /** What is signed in place of the body. A digest that is named has to be that of the body. */
    private static String content(IncomingRequest request) {
        Optional<String> named = request.header(CONTENT);
        if (named.isPresent() && Set.of(UNSIGNED, CHUNKS, EVENTS).contains(named.get())) {
            return named.get();
        }
        String digest = HexFormat.of().formatHex(Digests.sha256(request.body()));
        if (named.isPresent() && !SigningKey.alike(named.get(), digest)) {
            throw wrongSignature();
        }
        return digest;
    }

    private static Optional<byte[]> body(IncomingRequest request, Claim claim, SigningKey key, String content) {
        return content.equals(CHUNKS)
                ? Optional.of(new ChunkedBody(key, claim.timeText(), claim.signature(), request.body()).decode())
                : Optional.empty();
    }

    private static Optional<SignedFrames> frames(Claim claim, SigningKey key, String content) {
        return content.equals(EVENTS) ? Optional.of(new EventFrames(key, claim.signature())) : Optional.empty();
    }

    private static AccessDenied outOfTime(String message) {
        return new AccessDenied(Reason.WRONG_SIGNATURE, message);
    }

    static AccessDenied wrongSignature() {
        return new AccessDenied(
                Reason.WRONG_SIGNATURE,
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret"
                        + " Access Key and signing method.");
    }
}
