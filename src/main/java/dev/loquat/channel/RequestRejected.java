package dev.loquat.channel;

import dev.loquat.LoquatException;

/** A request that a channel turns away before it comes to a turn. */
public final class RequestRejected extends LoquatException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /**
     * @param fault the kind of failure
     * @param message what was found, what was expected and what to do
     */
    public RequestRejected(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** A request that says something that cannot be. */
    public static RequestRejected invalid(String message) {
        return new RequestRejected(Fault.VALIDATION, message);
    }

    /** The kind of failure. */
    public Fault fault() {
        return fault;
    }
}
