/** How much a caller or a bot may have at once, and in a second. */
@NullMarked
package dev.loquat.access.limit;

import org.jspecify.annotations.NullMarked;
