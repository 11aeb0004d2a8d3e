/**
 * A conversation while it goes on, whatever carries its events: what clients say ({@link dev.loquat.channel.live.ClientEvent}),
 * what they hear ({@link dev.loquat.channel.live.ServerEvents}), and between them
 * {@link dev.loquat.channel.live.LiveConversation}, which hears speech and keys as they come, knows how long to wait for the
 * user, and speaks of itself while a function is at work. {@link dev.loquat.channel.live.Carrier} says what differs between
 * Lex's event stream and the WebSocket.
 */
@NullMarked
package dev.loquat.channel.live;

import org.jspecify.annotations.NullMarked;
