package dev.loquat.access;

import java.util.Optional;

/** Knows callers by one kind of credentials. Implementations may be called from any number of threads, and may block. */
@FunctionalInterface
public interface Authenticator {

    /**
     * Who the request is from.
     *
     * @return empty when it has no credentials of this kind
     * @throws AccessDenied when it has, and they do not count
     */
    Optional<Admission> authenticate(IncomingRequest request);
}
