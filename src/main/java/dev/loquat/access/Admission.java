package dev.loquat.access;

import java.util.Optional;

/**
 * A request that may come in.
 *
 * @param principal who it is from
 * @param body what takes the place of its body, where that came with signatures among the bytes
 * @param frames checks the frames that follow, where each is signed
 */
public record Admission(Principal principal, Optional<byte[]> body, Optional<SignedFrames> frames) {

    /** With the body that it has. */
    public static Admission of(Principal principal) {
        return new Admission(principal, Optional.empty(), Optional.empty());
    }
}
