/** Bearer tokens (JWT, RFC 7519) of identity providers. All that is cryptography in it is jose4j's. */
@NullMarked
package dev.loquat.access.token;

import org.jspecify.annotations.NullMarked;
