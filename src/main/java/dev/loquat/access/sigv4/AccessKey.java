package dev.loquat.access.sigv4;

import dev.loquat.access.Principal;

/**
 * A pair of keys with which a caller signs.
 *
 * @param id goes over the wire
 * @param secret does not
 * @param principal whose keys they are
 */
public record AccessKey(String id, String secret, Principal principal) {

    /** Without the secret: that has no place in logs. */
    @Override
    public String toString() {
        return "AccessKey[" + id + ", " + principal.name() + "]";
    }
}
