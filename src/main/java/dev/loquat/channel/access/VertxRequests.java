package dev.loquat.channel.access;

import dev.loquat.access.IncomingRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the HTTP server's requests as authenticators want them. */
final class VertxRequests {

    private static final String AUTHORIZATION = "authorization";
    private static final String PROTOCOLS = "sec-websocket-protocol";

    /** Browsers let a page name the protocols of a WebSocket, and none of its headers. */
    private static final String BEARER_PROTOCOL = "bearer.";

    private VertxRequests() {}

    /** The headers by their names in lower case, as they are now. */
    static Map<String, List<String>> headers(HttpServerRequest request) {
        Map<String, List<String>> headers = new TreeMap<>();
        MultiMap sent = request.headers();
        for (Map.Entry<String, String> header : sent) {
            headers.computeIfAbsent(header.getKey().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        host(request).ifPresent(host -> headers.putIfAbsent("host", List.of(host)));
        protocolToken(headers).ifPresent(token -> headers.putIfAbsent(AUTHORIZATION, List.of("Bearer " + token)));
        return headers;
    }

    static IncomingRequest request(HttpServerRequest request, Map<String, List<String>> headers, byte[] body) {
        String uri = request.uri();
        int question = uri.indexOf('?');
        String path = question < 0 ? uri : uri.substring(0, question);
        String query = question < 0 ? "" : uri.substring(question + 1);
        return new IncomingRequest(request.method().name(), path, query, headers, body);
    }

    /** HTTP/2 has no header of this name; clients sign its {@code :authority} in its place. */
    private static Optional<String> host(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        if (authority == null) {
            return Optional.empty();
        }
        return Optional.of(authority.port() > 0 ? authority.host() + ":" + authority.port() : authority.host());
    }

    private static Optional<String> protocolToken(Map<String, List<String>> headers) {
        return headers.getOrDefault(PROTOCOLS, List.of()).stream()
                .flatMap(protocols -> Arrays.stream(protocols.split(",")))
                .map(String::strip)
                .filter(protocol -> protocol.startsWith(BEARER_PROTOCOL))
                .map(protocol -> protocol.substring(BEARER_PROTOCOL.length()))
                .findFirst();
    }
}
