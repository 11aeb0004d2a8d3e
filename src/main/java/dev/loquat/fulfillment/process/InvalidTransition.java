package dev.loquat.fulfillment.process;

/** A runtime asks for something that is not its turn. */
final class InvalidTransition extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;

    private InvalidTransition(int status, String type, String message) {
        super(message);
        this.status = status;
        this.type = type;
    }

    static InvalidTransition of(String wanted, RuntimeState.Phase phase) {
        return new InvalidTransition(
                403, "InvalidStateTransition", "State transition from " + phase + " to " + wanted + " is not allowed");
    }

    static InvalidTransition unknownRequest() {
        return new InvalidTransition(400, "InvalidRequestID", "Invalid request ID");
    }

    static InvalidTransition tooLarge(int limit) {
        return new InvalidTransition(
                413, "RequestEntityTooLarge", "Exceeded maximum allowed payload size (" + limit + " bytes).");
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }
}
