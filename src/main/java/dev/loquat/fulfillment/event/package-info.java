/**
 * The Lex V2 event that a function receives and the response that it gives, as typed records.
 */
@NullMarked
package dev.loquat.fulfillment.event;

import org.jspecify.annotations.NullMarked;
