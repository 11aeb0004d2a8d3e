package dev.loquat.access.sigv4;

import dev.loquat.access.Digests;
import dev.loquat.access.IncomingRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request in the form in which it is signed.
 *
 * @param request the request
 * @param query its query
 * @param signedHeaders the names of the headers that are signed
 * @param payload the digest of the body, or the word that stands for it
 */
record CanonicalRequest(IncomingRequest request, Query query, List<String> signedHeaders, String payload) {

    /** The path is escaped once more, for every service but S3. */
    String text() {
        return String.join(
                "\n",
                request.method(),
                Percent.encode(request.path(), '/'),
                query.canonical(),
                signedHeaders.stream().map(this::header).collect(Collectors.joining()),
                String.join(";", signedHeaders),
                payload);
    }

    /** What is signed. */
    String stringToSign(String time, CredentialScope scope) {
        byte[] digest = Digests.sha256(text().getBytes(StandardCharsets.UTF_8));
        return String.join(
                "\n", Claim.ALGORITHM, time, scope.text(), HexFormat.of().formatHex(digest));
    }

    private String header(String name) {
        String values = request.headers().getOrDefault(name, List.of()).stream()
                .map(value -> value.strip().replaceAll(" +", " "))
                .collect(Collectors.joining(","));
        return name + ":" + values + "\n";
    }
}
