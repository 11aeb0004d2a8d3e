/**
 * The live conversation: one WebSocket per session, at the session's path + {@code /ws}. Frames bear the event names of Lex's
 * {@code StartConversation}, one per frame, as the only key of a JSON object; audio comes in binary frames or, as with Lex,
 * in base64. The first frame configures the conversation. While the user speaks, partial transcripts go back; every turn is
 * answered in Lex's order: transcript, intent result, text response.
 *
 * <p>Whatever a client does wrong is answered with an exception frame, and the conversation goes on.
 */
@NullMarked
package dev.loquat.channel.websocket;

import org.jspecify.annotations.NullMarked;
