/** Bots of Lex V1, as its console exports them: one file of JSON. They become bots of Lex V2 first. */
@NullMarked
package dev.loquat.exchange.v1;

import org.jspecify.annotations.NullMarked;
