package dev.loquat.channel;

/** The kinds of failure that clients can tell apart, by the names that Lex's SDKs know. */
public enum Fault {
    /** The request says something that cannot be. */
    VALIDATION(400, "ValidationException"),
    /** The caller is known and may not do this, or has no credentials that count. */
    ACCESS_DENIED(403, "AccessDeniedException"),
    /** There are no credentials. */
    NO_CREDENTIALS(403, "MissingAuthenticationTokenException"),
    /** The signature cannot be read. */
    INCOMPLETE_SIGNATURE(403, "IncompleteSignatureException"),
    /** The signature is not the one that the request should have, or it is out of time. */
    INVALID_SIGNATURE(403, "InvalidSignatureException"),
    /** Nobody has this access key. */
    UNKNOWN_CLIENT(403, "UnrecognizedClientException"),
    /** There is no such bot, alias, locale, session or path. */
    NOT_FOUND(404, "ResourceNotFoundException"),
    /** The path knows other methods only. */
    METHOD_NOT_ALLOWED(405, "MethodNotAllowedException"),
    /** The client accepts no type of reply that there is. */
    NOT_ACCEPTABLE(406, "NotAcceptableException"),
    /** The request took too long to come. */
    TOO_SLOW(408, "RequestTimeoutException"),
    /** Two requests on one session at once. */
    CONFLICT(409, "ConflictException"),
    /** The body is too large. */
    TOO_LARGE(413, "RequestTooLargeException"),
    /** The body is of a type that the path does not take. */
    UNSUPPORTED_MEDIA_TYPE(415, "UnsupportedMediaTypeException"),
    /** A function failed, or the speech synthesis. */
    DEPENDENCY_FAILED(424, "DependencyFailedException"),
    /** Too much at once. */
    THROTTLED(429, "ThrottlingException"),
    /** The fault is ours. */
    INTERNAL(500, "InternalServerException"),
    /** Something that the server itself depends on failed. */
    BAD_GATEWAY(502, "BadGatewayException");

    private final int status;
    private final String wireName;

    Fault(int status, String wireName) {
        this.status = status;
        this.wireName = wireName;
    }

    /** Lex's name in a stream, whose clients know no finer ones for those who may not come in. */
    public String streamName() {
        return status == ACCESS_DENIED.status ? ACCESS_DENIED.wireName : wireName;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Lex's name, for {@code x-amzn-ErrorType} and for the key of a WebSocket frame. */
    public String wireName() {
        return wireName;
    }
}
