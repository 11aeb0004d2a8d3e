/**
 * The door of the server: every request passes {@link dev.loquat.channel.access.AccessFilter} before it comes to a resource, and a
 * server that others can reach does not start without an authenticator. Who may come in is decided in {@code dev.loquat.access}.
 */
@NullMarked
package dev.loquat.channel.access;

import org.jspecify.annotations.NullMarked;
