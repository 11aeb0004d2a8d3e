package dev.loquat.fulfillment.process;

import dev.loquat.fulfillment.Invocation;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A call on its way to a sandbox.
 *
 * @param invocation what it is about
 * @param function the function's name
 * @param begun when it was handed over
 * @param timeout how long it may take
 */
record Delivery(Invocation invocation, String function, Instant begun, Duration timeout) {

    private static final int TRACE_DIGITS = 24;

    String requestId() {
        return invocation.requestId();
    }

    /** What the Runtime API says about a call besides its event. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Lambda-Runtime-Aws-Request-Id", requestId());
        headers.put(
                "Lambda-Runtime-Deadline-Ms", Long.toString(begun.plus(timeout).toEpochMilli()));
        headers.put("Lambda-Runtime-Invoked-Function-Arn", arn(function));
        headers.put("Lambda-Runtime-Trace-Id", traceId());
        return headers;
    }

    /** The name that AWS would give the function; nobody's account, no region. */
    static String arn(String function) {
        return "arn:aws:lambda:local:000000000000:function:" + function;
    }

    /** X-Ray's form: the time and the request, neither sampled nor sent anywhere. */
    private String traceId() {
        String digits = requestId().replaceAll("[^0-9a-fA-F]", "").toLowerCase(Locale.ROOT) + "0".repeat(TRACE_DIGITS);
        return String.format(
                Locale.ROOT, "Root=1-%08x-%s;Sampled=0", begun.getEpochSecond(), digits.substring(0, TRACE_DIGITS));
    }
}
