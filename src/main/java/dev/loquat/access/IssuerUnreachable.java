package dev.loquat.access;

import dev.loquat.LoquatException;

/** An identity provider does not hand out its keys, so that nobody can say whether its tokens count. */
public final class IssuerUnreachable extends LoquatException {

    private static final long serialVersionUID = 1L;

    /**
     * @param issuer the provider
     * @param cause what went wrong, which is for the log
     */
    public IssuerUnreachable(String issuer, Throwable cause) {
        super(
                "The keys of the issuer '" + issuer + "' cannot be fetched now; the request can be sent again later",
                cause);
    }
}
