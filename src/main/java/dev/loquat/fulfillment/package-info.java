/**
 * Functions: they run when a step asks for them, in the way Lambda functions run.
 *
 * <p>{@link dev.loquat.fulfillment.FunctionRuntimes} is the way of one call: the caller brings
 * the places of its functions, the call becomes Lex's event, the {@link dev.loquat.fulfillment.FunctionRuntime} that the bot
 * declares runs the code, and its answer is read strictly enough to say where it is wrong, and no stricter than Lex does.
 */
@NullMarked
package dev.loquat.fulfillment;

import org.jspecify.annotations.NullMarked;
