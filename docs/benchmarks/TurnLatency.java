import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;

/**
 * Measures how long a text turn takes at one client: {@code java docs/benchmarks/TurnLatency.java [TURNS [ADDRESS]]}, with
 * {@code ./loquat serve} running. As many turns are taken before, unmeasured, to be warm. Each conversation has a session of its own and ends; every turn is saved.
 */
final class TurnLatency {

    private static final List<String> CONVERSATION = List.of(
            "I need a queen room in Chicago for three nights",
            "next friday",
            "no, make it four nights",
            "yes",
            "what is the meaning of life");

    private TurnLatency() {}

    public static void main(String[] arguments) throws Exception {
        int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        String address = arguments.length > 1 ? arguments[1] : "http://127.0.0.1:8080";
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        run(client, address, "warm-up", turns);
        double[] millis = run(client, address, "measured", turns);

        Arrays.sort(millis);
        System.out.printf(
                "turns %d  p50 %.2f ms  p90 %.2f ms  p99 %.2f ms  max %.2f ms%n",
                millis.length, at(millis, .50), at(millis, .90), at(millis, .99), millis[millis.length - 1]);
    }

    private static double[] run(HttpClient client, String address, String name, int turns) throws Exception {
        double[] millis = new double[turns];
        for (int i = 0; i < turns; i++) {
            String session = name + "-" + System.identityHashCode(millis) + "-" + i / CONVERSATION.size();
            String text = CONVERSATION.get(i % CONVERSATION.size());
            long start = System.nanoTime();
            HttpResponse<String> reply = client.send(request(address, session, text), HttpResponse.BodyHandlers.ofString());
            millis[i] = (System.nanoTime() - start) / 1e6;
            if (reply.statusCode() != 200) {
                throw new IllegalStateException(reply.statusCode() + " " + reply.body());
            }
        }
        return millis;
    }

    private static HttpRequest request(String address, String session, String text) {
        URI uri = URI.create(address + "/bots/BOOKTRIP01/botAliases/TSTALIASID/botLocales/en_US/sessions/" + session + "/text");
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"" + text + "\"}"))
                .build();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }
}
