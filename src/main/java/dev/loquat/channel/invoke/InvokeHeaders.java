package dev.loquat.channel.invoke;

import dev.loquat.channel.invoke.InvokeRefused.Kind;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a caller says of a call besides its event. */
final class InvokeHeaders {

    @HeaderParam("X-Amz-Invocation-Type")
    @Nullable
    String type;

    @HeaderParam("X-Amz-Log-Type")
    @Nullable
    String logType;

    @QueryParam("Qualifier")
    @Nullable
    String qualifier;

    /** How a function is called. */
    enum InvocationType {
        /** The caller waits. */
        REQUEST_RESPONSE,
        /** Nobody waits. */
        EVENT,
        /** It is not called at all. */
        DRY_RUN
    }

    /**
     * How the function is called.
     *
     * @throws InvokeRefused when there is no such way
     */
    InvocationType invocationType() {
        return switch (Optional.ofNullable(type).orElse("RequestResponse")) {
            case "RequestResponse" -> InvocationType.REQUEST_RESPONSE;
            case "Event" -> InvocationType.EVENT;
            case "DryRun" -> InvocationType.DRY_RUN;
            default ->
                throw new InvokeRefused(
                        Kind.INVALID_PARAMETER,
                        "X-Amz-Invocation-Type is '" + type + "', expected RequestResponse, Event or DryRun");
        };
    }

    /** Whether the caller wants to see the end of what the function says. */
    boolean wantsLog() {
        return "Tail".equals(logType);
    }

    /** The alias that is asked for. */
    Optional<String> alias() {
        return Optional.ofNullable(qualifier).filter(it -> !it.isBlank());
    }
}
