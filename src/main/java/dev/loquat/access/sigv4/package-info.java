/**
 * AWS Signature Version 4, seen from the server. A {@link dev.loquat.access.sigv4.Claim} is what a request says of itself; the
 * {@link dev.loquat.access.sigv4.CanonicalRequest} is signed once more with the {@link dev.loquat.access.sigv4.SigningKey} of whom
 * it says it is from, and both signatures have to be alike. A body that is signed bit by bit goes on from there
 * ({@link dev.loquat.access.sigv4.ChunkedBody}, {@link dev.loquat.access.sigv4.EventFrames}): each signature covers the one before.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create a signed AWS API
 *     request</a>
 */
@NullMarked
package dev.loquat.access.sigv4;

import org.jspecify.annotations.NullMarked;
