/**
 * Functions that are told what happens in conversations: in order, in batches, from where they left off.
 *
 * <p>{@link dev.loquat.fulfillment.stream.ConversationStream} takes what happened, each with a number;
 * {@link dev.loquat.fulfillment.stream.StreamReader} tells one function of it, after AWS Lambda's
 * <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html">way with Kinesis</a>: a batch that fails is halved until
 * the event is found on which the function fails.
 */
@NullMarked
package dev.loquat.fulfillment.stream;

import org.jspecify.annotations.NullMarked;
