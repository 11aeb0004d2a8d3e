/**
 * What functions say and what their calls cost, in files: a log for each function and a line of JSON for each call. Both may
 * be written and read by several processes at once, such as a server and a command beside it.
 */
@NullMarked
package dev.loquat.fulfillment.journal;

import org.jspecify.annotations.NullMarked;
