package dev.loquat.channel.invoke;

import dev.loquat.LoquatException;

/** A call that is not made, by the names that Lambda's SDKs know. */
final class InvokeRefused extends LoquatException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    enum Kind {
        INVALID_CONTENT(400, "InvalidRequestContentException"),
        INVALID_PARAMETER(400, "InvalidParameterValueException"),
        NOT_FOUND(404, "ResourceNotFoundException"),
        TOO_LARGE(413, "RequestTooLargeException"),
        TOO_MANY(429, "TooManyRequestsException"),
        SERVICE(500, "ServiceException");

        private static final int FIRST_OF_SERVICE = 500;

        private final int status;
        private final String wireName;

        Kind(int status, String wireName) {
            this.status = status;
            this.wireName = wireName;
        }

        int status() {
            return status;
        }

        String wireName() {
            return wireName;
        }

        /** Lambda's word for whose fault it is. */
        String type() {
            return status < FIRST_OF_SERVICE ? "User" : "Service";
        }
    }

    private final Kind kind;

    InvokeRefused(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
