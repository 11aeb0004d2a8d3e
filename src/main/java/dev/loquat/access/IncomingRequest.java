package dev.loquat.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request as it came over the wire. No record: its body is an array, which nobody may take for a value. */
public final class IncomingRequest {

    private static final String BEARER = "Bearer ";

    private final String method;
    private final String path;
    private final String query;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /**
     * @param method such as {@code POST}
     * @param path as it was sent, escapes and all
     * @param query as it was sent, without the question mark; empty when there is none
     * @param headers their values in the order in which they came, by their names in lower case; {@code host} is among them
     * @param body the body, which nobody changes; empty also for one that goes on, as that of a conversation
     */
    public IncomingRequest(String method, String path, String query, Map<String, List<String>> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
    }

    /** Such as {@code POST}. */
    public String method() {
        return method;
    }

    /** The path as it was sent. */
    public String path() {
        return path;
    }

    /** The query as it was sent. */
    public String query() {
        return query;
    }

    /** All headers by their names in lower case. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The body. */
    public byte[] body() {
        return body;
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** What follows {@code Bearer} in the header {@code Authorization}. */
    public Optional<String> bearer() {
        return header("authorization")
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip());
    }
}
