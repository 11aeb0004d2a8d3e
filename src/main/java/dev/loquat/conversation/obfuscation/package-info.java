/**
 * What may be shown of a conversation whose slots are obfuscated: in traces, explanations and logs, never in replies.
 */
@NullMarked
package dev.loquat.conversation.obfuscation;

import org.jspecify.annotations.NullMarked;
