package dev.loquat.channel;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which methods the paths of the API take, for those who try another one; whether there is such a path at all. */
final class KnownPaths {

    private record Row(Pattern path, String methods) {}

    private static final String SESSION = "/bots/[^/]+/botAliases/[^/]+/botLocales/[^/]+/sessions/[^/]+";

    private static final List<Row> ROWS = List.of(
            new Row(Pattern.compile("/bots"), "GET"),
            new Row(Pattern.compile(SESSION), "DELETE, GET, POST"),
            new Row(Pattern.compile(SESSION + "/(text|utterance|conversation)"), "POST"),
            new Row(Pattern.compile(SESSION + "/ws"), "GET with a WebSocket upgrade"),
            new Row(Pattern.compile("/functions/queue"), "GET"),
            new Row(Pattern.compile("/functions/redrive"), "POST"),
            new Row(Pattern.compile("/2015-03-31/functions/[^/]+/invocations"), "POST"));

    private KnownPaths() {}

    /** The methods that this path takes; empty when there is no such path. */
    static Optional<String> methods(String path) {
        return ROWS.stream()
                .filter(row -> row.path().matcher(path).matches())
                .map(Row::methods)
                .findFirst();
    }
}
