package dev.loquat.evaluation.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loquat.evaluation.metrics.Percentiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.stream.DoubleStream;

/** Plays conversations to a server over HTTP, by Lex's RecognizeText, in a closed loop. */
public final class LoadTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private final URI sessions;
    private final Map<String, String> headers;
    private final List<List<String>> conversations;
    private final LongSupplier nanoTime;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ServerMemory memory;

    /**
     * @param sessions the address of a bot's sessions, with a slash at its end
     * @param headers that every request has, such as a key
     * @param conversations what users say, turn by turn; at least one conversation of at least one turn
     * @param nanoTime a clock that only goes on, in nanoseconds
     */
    public LoadTest(
            URI sessions, Map<String, String> headers, List<List<String>> conversations, LongSupplier nanoTime) {
        this.sessions = sessions;
        this.headers = Map.copyOf(headers);
        this.conversations = List.copyOf(conversations);
        this.nanoTime = nanoTime;
        this.memory = new ServerMemory(http, sessions, headers);
    }

    /**
     * What so many clients met.
     *
     * @param clients how many there were
     * @param turns how many turns they took
     * @param errors how many of them were not answered with 200
     * @param turnsPerSecond of all clients together
     * @param millis how long a turn took
     * @param memory what the server's process had at the beginning and had at the end
     */
    public record Round(int clients, int turns, int errors, double turnsPerSecond, Percentiles millis, Memory memory) {}

    /**
     * Memory of the server's process in megabytes (10<sup>6</sup> bytes), native libraries included; empty when the server does not
     * tell.
     */
    public record Memory(OptionalDouble before, OptionalDouble after) {}

    /**
     * Lets clients talk for a while.
     *
     * @param clients how many talk at once
     * @param round names the sessions, so that no round goes on with those of another
     */
    public Round run(int clients, String round, Duration time) {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            OptionalDouble before = memory.megabytes();
            long start = nanoTime.getAsLong();
            List<Future<Talk>> talking = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                Talk talk = new Talk(round + "-" + i, i);
                talking.add(pool.submit(() -> talk.until(start + time.toNanos())));
            }
            List<Talk> talks = new ArrayList<>();
            for (Future<Talk> each : talking) {
                talks.add(each.get());
            }
            double seconds = (nanoTime.getAsLong() - start) / NANOS_PER_SECOND;
            return round(talks, seconds, new Memory(before, memory.megabytes()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerUnreachable("The load test was interrupted");
        } catch (ExecutionException e) {
            throw unreachable(e.getCause() == null ? e : e.getCause());
        } catch (IOException e) {
            throw unreachable(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private ServerUnreachable unreachable(Throwable cause) {
        return new ServerUnreachable("The server at " + sessions.resolve("/") + " does not answer (" + cause
                + "); start it with loquat serve, or name another with --address");
    }

    private static Round round(List<Talk> talks, double seconds, Memory memory) {
        int turns = talks.stream().mapToInt(talk -> talk.nanos.size()).sum();
        int errors = talks.stream().mapToInt(talk -> talk.errors).sum();
        DoubleStream millis =
                talks.stream().flatMap(talk -> talk.nanos.stream()).mapToDouble(nanos -> nanos / NANOS_PER_MILLI);
        return new Round(talks.size(), turns, errors, turns / seconds, Percentiles.of(millis), memory);
    }

    /** One client. */
    private final class Talk {

        private final String name;
        private final List<Long> nanos = new ArrayList<>();
        private int next;
        private int errors;

        /** Clients begin with different conversations, so that they do not all say the same at once. */
        Talk(String name, int first) {
            this.name = name;
            this.next = first;
        }

        Talk until(long end) throws IOException, InterruptedException {
            while (nanoTime.getAsLong() < end) {
                String session = name + "-" + next;
                for (String text : conversations.get(next++ % conversations.size())) {
                    take(session, text);
                }
            }
            return this;
        }

        private void take(String session, String text) throws IOException, InterruptedException {
            HttpRequest request = request(session, text);
            long start = nanoTime.getAsLong();
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            nanos.add(nanoTime.getAsLong() - start);
            if (response.statusCode() != OK) {
                errors++;
            }
        }

        private HttpRequest request(String session, String text) {
            String body =
                    JsonNodeFactory.instance.objectNode().put("text", text).toString();
            HttpRequest.Builder request = HttpRequest.newBuilder(sessions.resolve(session + "/text"))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            headers.forEach(request::header);
            return request.build();
        }
    }
}
