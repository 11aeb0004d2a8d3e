/** Lex's runtime API over HTTP, tested with plain requests and with the AWS SDK. */
@NullMarked
package dev.loquat.channel.lex;

import org.jspecify.annotations.NullMarked;
