/**
 * {@code StartConversation}: Lex's live conversation over HTTP. Request and response are streams of
 * {@code application/vnd.amazon.eventstream} messages that go on side by side; {@link dev.loquat.channel.lex.stream.EventStream}
 * carries one of them, {@link dev.loquat.channel.lex.stream.MessageReader} and
 * {@link dev.loquat.channel.lex.stream.SignedMessages} unpack what comes,
 * {@link dev.loquat.channel.lex.stream.EventMessages} packs what goes, and what happens in between is a
 * {@link dev.loquat.channel.live.LiveConversation}.
 */
@NullMarked
package dev.loquat.channel.lex.stream;

import org.jspecify.annotations.NullMarked;
