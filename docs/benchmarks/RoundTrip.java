import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Has a bot say what users may say to it, and hear itself: {@code ./loquat sample BOT | java -cp 'target/quarkus-app/lib/main/*'
 * docs/benchmarks/RoundTrip.java BOT [ADDRESS]}, with {@code ./loquat serve} running and eSpeak NG installed. An utterance is
 * right when the audio gives the intent and the slots that its text gives. What is not is printed.
 */
final class RoundTrip {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RoundTrip() {}

    public static void main(String[] arguments) throws Exception {
        String address = arguments.length > 1 ? arguments[1] : "http://127.0.0.1:8080";
        String sessions = address + "/bots/" + arguments[0] + "/botAliases/TSTALIASID/botLocales/en_US/sessions/";
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int all = 0;
        int right = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String text = line.split("\t", 2)[0];
            String session = sessions + "trip-" + System.nanoTime() + "-";
            JsonNode read = turn(session + "text/utterance", "text/plain", text.getBytes(StandardCharsets.UTF_8));
            JsonNode heard = turn(session + "audio/utterance", "audio/ogg", spoken(session + "voice", text));
            all++;
            if (command(read).equals(command(heard))) {
                right++;
            } else {
                System.out.println(text + "\n    heard " + heard.path("inputTranscript") + "\n    " + command(read)
                        + "\n    " + command(heard));
            }
        }
        System.out.printf("%s: %d of %d right, %.1f %%%n", arguments[0], right, all, 100.0 * right / Math.max(1, all));
    }

    private static String command(JsonNode reply) {
        JsonNode intent = reply.at("/sessionState/intent");
        Map<String, String> slots = new TreeMap<>();
        intent.path("slots").properties().forEach(slot -> {
            String value = slot.getValue().at("/value/interpretedValue").asText();
            if (!value.isEmpty()) {
                slots.put(slot.getKey(), value);
            }
        });
        return intent.path("name").asText() + " " + slots;
    }

    private static byte[] spoken(String session, String text) throws Exception {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("sessionState").putObject("dialogAction").put("type", "ElicitIntent");
        body.putArray("messages").addObject().put("contentType", "PlainText").put("content", text);
        return send(HttpRequest.newBuilder(URI.create(session))
                .header("Content-Type", "application/json")
                .header("ResponseContentType", "audio/ogg")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build());
    }

    private static JsonNode turn(String path, String contentType, byte[] body) throws Exception {
        return JSON.readTree(send(HttpRequest.newBuilder(URI.create(path))
                .header("Content-Type", contentType)
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build()));
    }

    private static byte[] send(HttpRequest request) throws Exception {
        var reply = CLIENT.send(request, BodyHandlers.ofByteArray());
        if (reply.statusCode() != 200) {
            throw new IllegalStateException(reply.statusCode() + " " + new String(reply.body(), StandardCharsets.UTF_8));
        }
        return reply.body();
    }
}
