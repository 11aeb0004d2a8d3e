/** The page, driven in a real browser. */
@NullMarked
package dev.loquat.channel.page;

import org.jspecify.annotations.NullMarked;
