/**
 * Events that nobody waits for. They are kept in a database before the caller is told that they are accepted, and until their
 * functions have had them, at least once, or they have failed for good.
 *
 * <p>{@link dev.loquat.fulfillment.queue.EventQueue} takes them; {@link dev.loquat.fulfillment.queue.EventDelivery} is the way of
 * one of them, {@link dev.loquat.fulfillment.queue.RetryRules} what becomes of it when a call fails, after AWS Lambda's
 * <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html">rules</a>.
 */
@NullMarked
package dev.loquat.fulfillment.queue;

import org.jspecify.annotations.NullMarked;
