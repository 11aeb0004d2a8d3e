package dev.loquat.evaluation.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Asks a server how much memory its process has, by its metrics. */
final class ServerMemory {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern RESIDENT = Pattern.compile("(?m)^process_resident_memory_bytes(?:\\{.*?})? (\\S+)$");
    private static final double BYTES_PER_MEGABYTE = 1e6;

    private final HttpClient http;
    private final HttpRequest request;

    /**
     * @param server any address of the server
     * @param headers that every request has; on a server that knows callers, those of an operator
     */
    ServerMemory(HttpClient http, URI server, Map<String, String> headers) {
        this.http = http;
        HttpRequest.Builder metrics =
                HttpRequest.newBuilder(server.resolve("/q/metrics")).timeout(PATIENCE);
        headers.forEach(metrics::header);
        this.request = metrics.build();
    }

    /** In megabytes (10<sup>6</sup> bytes); empty when the server does not tell. */
    OptionalDouble megabytes() throws IOException, InterruptedException {
        HttpResponse<String> metrics = http.send(request, HttpResponse.BodyHandlers.ofString());
        return RESIDENT.matcher(metrics.body())
                .results()
                .map((MatchResult line) -> line.group(1))
                .mapToDouble(Double::parseDouble)
                .map(bytes -> bytes / BYTES_PER_MEGABYTE)
                .findFirst();
    }
}
