/**
 * Functions that are called by the clock. A schedule that is due becomes an event in the queue, in one transaction with the note that
 * it has fired, so that of several instances one fires it, and a crash loses none.
 */
@NullMarked
package dev.loquat.fulfillment.schedule;

import org.jspecify.annotations.NullMarked;
