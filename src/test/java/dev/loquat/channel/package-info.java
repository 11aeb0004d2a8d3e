/** Channels, tested over real sockets against a scripted bot. */
@NullMarked
package dev.loquat.channel;

import org.jspecify.annotations.NullMarked;
