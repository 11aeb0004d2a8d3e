/**
 * Who may come in, and to what. An {@link dev.loquat.access.Authenticator} knows callers by one kind of credentials: signatures of
 * AWS ({@code access.sigv4}), bearer tokens ({@code access.token}), API keys ({@code access.key}). The
 * {@link dev.loquat.access.Doorkeeper} asks them in turn, and makes of a request a {@link dev.loquat.access.Principal} with its
 * {@link dev.loquat.access.Grants}, or an {@link dev.loquat.access.AccessDenied}. Nothing here knows the HTTP server.
 */
@NullMarked
package dev.loquat.access;

import org.jspecify.annotations.NullMarked;
