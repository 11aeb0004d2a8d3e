package dev.loquat.access;

import dev.loquat.LoquatException;

/** A request that may not be answered, with the reason in AWS's words. */
public final class AccessDenied extends LoquatException {

    private static final long serialVersionUID = 1L;

    /** The reasons that AWS's clients tell apart. */
    public enum Reason {
        /** The caller is known and may not do this, or its token or key is none that counts. */
        NOT_ALLOWED,
        /** There are no credentials. */
        NO_CREDENTIALS,
        /** The credentials are written in a way that cannot be read. */
        UNREADABLE,
        /** The signature is not the one that the request should have, or it is out of time. */
        WRONG_SIGNATURE,
        /** Nobody has this access key. */
        UNKNOWN_KEY
    }

    private final Reason reason;

    /**
     * @param message what was found and what was expected, with no secret in it
     */
    public AccessDenied(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
