/**
 * The Lex V2 event that a function receives and the response that it gives, as typed records for the authors of functions.
 *
 * <p>A handler is a {@code RequestHandler<LexEvent, LexResponse>}: it reads {@code event.slot("City")} and answers
 * {@code LexResponse.close(event, IntentState.FULFILLED, "Done.")}. The components bear the names of Lex's JSON members, so
 * that a record and its JSON are read alike; {@link dev.loquat.fulfillment.event.EventMapper} turns one into the other.
 */
@NullMarked
package dev.loquat.fulfillment.event;

import org.jspecify.annotations.NullMarked;
