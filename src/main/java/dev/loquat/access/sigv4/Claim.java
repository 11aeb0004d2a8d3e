package dev.loquat.access.sigv4;

import dev.loquat.access.AccessDenied;
import dev.loquat.access.IncomingRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a request says of its signature.
 *
 * @param keyId the access key
 * @param scope where and when the signing key is good
 * @param signedHeaders the names of the headers that are signed
 * @param signature in hexadecimal digits
 * @param time when it was signed
 * @param life how long it is good; empty for one in a header, which is good as long as clocks may differ
 */
record Claim(
        String keyId,
        CredentialScope scope,
        List<String> signedHeaders,
        String signature,
        Instant time,
        Optional<Duration> life) {

    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    /**
     * Finds the claim in the header {@code Authorization}, or in the query, where browsers have it whose WebSockets send no headers.
     *
     * @throws AccessDenied when there is one and it cannot be read
     */
    static Optional<Claim> find(IncomingRequest request, Query query) {
        Optional<String> header = request.header("authorization").filter(value -> value.startsWith(ALGORITHM));
        if (header.isPresent()) {
            return Optional.of(inHeader(header.get().substring(ALGORITHM.length()), request));
        }
        return query.value("X-Amz-Algorithm").filter(ALGORITHM::equals).map(algorithm -> inQuery(query));
    }

    private static Claim inHeader(String parameters, IncomingRequest request) {
        Map<String, String> named = new HashMap<>();
        for (String part : parameters.split(",", -1)) {
            String[] pair = part.strip().split("=", 2);
            named.put(pair[0], pair.length == 2 ? pair[1] : "");
        }
        return of(
                require(Optional.ofNullable(named.get("Credential")), "Credential"),
                require(Optional.ofNullable(named.get("SignedHeaders")), "SignedHeaders"),
                require(Optional.ofNullable(named.get("Signature")), "Signature"),
                require(request.header("x-amz-date"), "the header X-Amz-Date"),
                Optional.empty());
    }

    private static Claim inQuery(Query query) {
        return of(
                require(query.value("X-Amz-Credential"), "X-Amz-Credential"),
                require(query.value("X-Amz-SignedHeaders"), "X-Amz-SignedHeaders"),
                require(query.value("X-Amz-Signature"), "X-Amz-Signature"),
                require(query.value("X-Amz-Date"), "X-Amz-Date"),
                Optional.of(life(require(query.value("X-Amz-Expires"), "X-Amz-Expires"))));
    }

    private static Claim of(
            String credential, String signedHeaders, String signature, String time, Optional<Duration> life) {
        String[] parts = credential.split("/", -1);
        if (parts.length != 5 || !parts[4].equals(CredentialScope.TERMINATOR)) {
            throw unreadable("Credential is not of the form KEY/DATE/REGION/SERVICE/aws4_request");
        }
        if (!time.startsWith(parts[1])) {
            throw unreadable("the day of Credential is not that of X-Amz-Date");
        }
        return new Claim(
                parts[0],
                new CredentialScope(parts[1], parts[2], parts[3]),
                List.of(signedHeaders.split(";", -1)),
                signature,
                instant(time),
                life);
    }

    /** The time of signing as it is signed. */
    String timeText() {
        return text(time);
    }

    /** A time as it is signed. */
    static String text(Instant time) {
        return TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    private static Instant instant(String text) {
        try {
            return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw unreadable("X-Amz-Date is not of the form 20260302T090000Z");
        }
    }

    private static Duration life(String seconds) {
        try {
            return Duration.ofSeconds(Integer.parseUnsignedInt(seconds));
        } catch (NumberFormatException e) {
            throw unreadable("X-Amz-Expires is no number of seconds");
        }
    }

    private static String require(Optional<String> value, String name) {
        return value.filter(text -> !text.isEmpty()).orElseThrow(() -> unreadable(name + " is missing"));
    }

    static AccessDenied unreadable(String problem) {
        return new AccessDenied(
                AccessDenied.Reason.UNREADABLE, "The signature of the request cannot be read: " + problem);
    }
}
