package dev.loquat.channel.invoke;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loquat.LoquatException;
import dev.loquat.fulfillment.FunctionTimedOut;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A function's failure as Lambda answers it: {@code {"errorMessage", "errorType"}}. */
final class ThrownError {

    /** How runtimes tell of what a handler threw. */
    private static final Pattern THROWN = Pattern.compile("it threw ([^:\\s]+)(?:: (.*))?", Pattern.DOTALL);

    private static final String TIMED_OUT = "Sandbox.Timedout";
    private static final String FAILED = "Runtime.ExitError";

    private ThrownError() {}

    static byte[] json(LoquatException failure) {
        String message = String.valueOf(failure.getMessage());
        Matcher thrown = THROWN.matcher(message);
        boolean isThrown = thrown.matches();
        String type = isThrown ? thrown.group(1) : failure instanceof FunctionTimedOut ? TIMED_OUT : FAILED;
        String said = isThrown ? String.valueOf(thrown.group(2) == null ? "" : thrown.group(2)) : message;
        return JsonNodeFactory.instance
                .objectNode()
                .put("errorMessage", said)
                .put("errorType", type)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
