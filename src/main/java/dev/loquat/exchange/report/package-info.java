/** What became of a bot that came from elsewhere or goes there: kept, approximated or dropped, and why. */
@NullMarked
package dev.loquat.exchange.report;

import org.jspecify.annotations.NullMarked;
