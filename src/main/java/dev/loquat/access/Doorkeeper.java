package dev.loquat.access;

import dev.loquat.access.AccessDenied.Reason;
import java.util.List;

/** Asks every authenticator in turn whether it knows a caller. Any number of threads may ask. */
public final class Doorkeeper {

    private final List<Authenticator> authenticators;

    /**
     * @param authenticators none for a server that everyone may use
     */
    public Doorkeeper(List<Authenticator> authenticators) {
        this.authenticators = List.copyOf(authenticators);
    }

    /** Whether credentials are asked for. */
    public boolean isClosed() {
        return !authenticators.isEmpty();
    }

    /**
     * Lets a request in.
     *
     * @throws AccessDenied when it has no credentials, or none that count
     */
    public Admission admit(IncomingRequest request) {
        if (!isClosed()) {
            return Admission.of(Principal.ANYONE);
        }
        return authenticators.stream()
                .flatMap(authenticator -> authenticator.authenticate(request).stream())
                .findFirst()
                .orElseThrow(Doorkeeper::noCredentials);
    }

    private static AccessDenied noCredentials() {
        return new AccessDenied(
                Reason.NO_CREDENTIALS,
                "Missing Authentication Token: the request needs a signature of AWS (SigV4), a bearer token or an API key"
                        + " that this server knows");
    }
}
