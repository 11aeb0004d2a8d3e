/**
 * Lex's JSON of the runtime records: the only place that knows its member names.
 */
@NullMarked
package dev.loquat.conversation.json;

import org.jspecify.annotations.NullMarked;
