package dev.loquat.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.database.DatabaseFailed;
import dev.loquat.runtime.StoredEvents;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the events of functions are: in the data folder, or with a server that has it open. */
final class QueueOptions {

    private static final int MOST_LETTERS = 100;
    private static final int OK = 200;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "The server to ask, such as http://127.0.0.1:8080 (default: the data folder is opened).")
    private Optional<URI> address = Optional.empty();

    @Option(names = "--header", paramLabel = "NAME=VALUE", description = "A header of the request, such as a key.")
    private Map<String, String> headers = new LinkedHashMap<>();

    /** How events stand. */
    JsonNode state() {
        return address.isPresent()
                ? ask(request("/functions/queue").GET())
                : alone(() -> StoredEvents.state(options.settings(), MOST_LETTERS));
    }

    /** Has events wait again; returns how many. */
    int redrive(List<String> events) {
        if (address.isEmpty()) {
            return alone(() -> StoredEvents.redrive(options.settings(), events));
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode named = body.putArray("events");
        events.forEach(named::add);
        return ask(request("/functions/redrive").POST(BodyPublishers.ofString(body.toString())))
                .path("redriven")
                .asInt();
    }

    private static <T> T alone(Supplier<T> work) {
        try {
            return work.get();
        } catch (DatabaseFailed e) {
            throw new DatabaseFailed(
                    e.getMessage() + " A server that runs is asked with --address, such as --address"
                            + " http://127.0.0.1:8080.",
                    e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.orElseThrow().resolve(path)).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return request;
    }

    private static JsonNode ask(HttpRequest.Builder request) {
        HttpRequest asked = request.build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(asked, BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new DatabaseFailed(asked.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new DatabaseFailed("There is no server at " + asked.uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseFailed("Interrupted before " + asked.uri() + " answered.", e);
        }
    }
}
