package dev.loquat.fulfillment.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loquat.fulfillment.FunctionRuntime;
import dev.loquat.fulfillment.event.EventMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Lambda Runtime API ({@code /2018-06-01/runtime/...}) for one sandbox, on a loopback port of its own or, for one without
 * a network, on a socket in the file system. It translates between HTTP and the sandbox's {@link RuntimeState}.
 */
final class RuntimeApi implements AutoCloseable {

    private static final Pattern RESOURCE = Pattern.compile(
            "/2018-06-01/runtime/(?:invocation/(?<next>next)|init/(?<init>error)|invocation/(?<id>[^/]+)/(?<what>response|error))");

    private static final int BACKLOG = 16;
    private static final byte[] DONE = "{\"status\":\"OK\"}\n".getBytes(StandardCharsets.UTF_8);

    private final RuntimeState state;
    private final ServerSocketChannel socket;
    private final Executor threads;
    private final OptionalInt user;

    private RuntimeApi(RuntimeState state, ServerSocketChannel socket, Executor threads, OptionalInt user) {
        this.state = state;
        this.socket = socket;
        this.threads = threads;
        this.user = user;
    }

    /**
     * Opens a port.
     *
     * @param user who may connect; empty for everybody on this machine
     */
    static RuntimeApi open(RuntimeState state, Executor threads, OptionalInt user) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        return open(state, threads, user, StandardProtocolFamily.INET, new InetSocketAddress(loopback, 0));
    }

    /**
     * Opens a socket in the file system.
     *
     * @param file its path, where nothing is yet
     * @param user who may connect; empty for the service's own user
     */
    static RuntimeApi open(RuntimeState state, Executor threads, OptionalInt user, Path file) throws IOException {
        RuntimeApi api = open(
                state, threads, OptionalInt.empty(), StandardProtocolFamily.UNIX, UnixDomainSocketAddress.of(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Confinement.give(file, user);
        return api;
    }

    private static RuntimeApi open(
            RuntimeState state, Executor threads, OptionalInt user, ProtocolFamily family, SocketAddress address)
            throws IOException {
        ServerSocketChannel socket = ServerSocketChannel.open(family);
        socket.bind(address, BACKLOG);
        RuntimeApi api = new RuntimeApi(state, socket, threads, user);
        threads.execute(api::accept);
        return api;
    }

    /** What clients of a port are told in {@code AWS_LAMBDA_RUNTIME_API}. */
    String address() {
        return "127.0.0.1:" + socket.socket().getLocalPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // nobody connects any more, which is what is wanted
        }
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel client = socket.accept();
                if (client.supportedOptions().contains(StandardSocketOptions.TCP_NODELAY)) {
                    client.setOption(StandardSocketOptions.TCP_NODELAY, true);
                }
                threads.execute(() -> serve(client));
            }
        } catch (IOException closed) {
            // the sandbox has ended
        }
    }

    private void serve(SocketChannel client) {
        try (client) {
            if (!mayConnect(client)) {
                return;
            }
            HttpConnection http = new HttpConnection(client, FunctionRuntime.MAX_ANSWER_BYTES);
            for (Optional<HttpRequest> request = http.read(); request.isPresent(); request = http.read()) {
                if (!answer(request.get(), http)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // the process has ended, or broke off; its end is noticed elsewhere
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean mayConnect(SocketChannel client) {
        return user.isEmpty()
                || user.equals(LoopbackPeer.user(
                        client.socket().getPort(), client.socket().getLocalPort()));
    }

    /** Returns whether the connection goes on. */
    private boolean answer(HttpRequest request, HttpConnection http) throws IOException, InterruptedException {
        try {
            Matcher resource = RESOURCE.matcher(request.path());
            if (!resource.matches() || request.method().equals("GET") != (resource.group("next") != null)) {
                http.write(
                        404, Map.of(), problem("NotFound", "there is no " + request.method() + ' ' + request.path()));
                return true;
            }
            if (resource.group("next") == null) {
                post(request, resource);
                http.write(202, Map.of(), DONE);
                return true;
            }
            Optional<Delivery> delivery = state.next();
            if (delivery.isPresent()) {
                http.write(
                        200,
                        delivery.get().headers(),
                        delivery.get().invocation().event());
            }
            return delivery.isPresent();
        } catch (InvalidTransition e) {
            http.write(e.status(), Map.of(), problem(e.type(), String.valueOf(e.getMessage())));
            return true;
        }
    }

    private void post(HttpRequest request, Matcher resource) throws InvalidTransition {
        String id = Optional.ofNullable(resource.group("id")).orElse("");
        if (resource.group("init") != null) {
            state.initError(reason(request));
        } else if (resource.group("what").equals("error")) {
            state.error(id, reason(request));
        } else if (request.length() > FunctionRuntime.MAX_ANSWER_BYTES) {
            state.answerTooLarge(id, request.length());
        } else if (request.header("lambda-runtime-function-error-type").isPresent()) {
            state.error(id, brokenOff(request));
        } else {
            state.answer(id, request.body());
        }
    }

    /** An error in the middle of a stream comes in trailers. */
    private static String brokenOff(HttpRequest request) {
        byte[] body = request.header("lambda-runtime-function-error-body")
                .map(RuntimeApi::decode)
                .orElse(new byte[0]);
        return reason(new HttpRequest(request.method(), request.path(), request.headers(), body, body.length));
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notWrittenSo) {
            return base64.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** What a runtime reports: {@code {"errorType", "errorMessage", "stackTrace"}}, or at least the type as a header. */
    private static String reason(HttpRequest request) {
        JsonNode body = parse(request.body());
        String type = Optional.of(body.path("errorType").asText())
                .filter(text -> !text.isEmpty())
                .or(() -> request.header("lambda-runtime-function-error-type"))
                .orElse("an error");
        String message = body.path("errorMessage").asText();
        return message.isEmpty() ? type : type + ": " + message;
    }

    private static JsonNode parse(byte[] body) {
        try {
            return EventMapper.get().readTree(body);
        } catch (IOException noJson) {
            return JsonNodeFactory.instance.missingNode();
        }
    }

    private static byte[] problem(String type, String message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("errorType", type)
                .put("errorMessage", message)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
