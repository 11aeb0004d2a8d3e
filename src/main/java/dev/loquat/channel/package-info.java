/**
 * How users reach Loquat. What is common to all channels stands here: which session a path names, how a reply and its trace
 * look in JSON, and how a failure is told. {@code channel.lex} is Lex's runtime API over HTTP, {@code channel.websocket} the
 * live conversation.
 *
 * <p>Channels translate and decide nothing: whatever they are asked they hand to {@link dev.loquat.turn.Conversations}.
 */
@NullMarked
package dev.loquat.channel;

import org.jspecify.annotations.NullMarked;
