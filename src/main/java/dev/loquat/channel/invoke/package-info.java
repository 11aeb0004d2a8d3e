/**
 * AWS Lambda's Invoke API: functions of bots are called by Lambda's own clients, and waited for or not.
 *
 * <p>{@link dev.loquat.channel.invoke.InvokeResource} has the path; {@link dev.loquat.channel.invoke.CalledFunction} finds out which
 * function of which bot is meant, and whether the caller may call it.
 */
@NullMarked
package dev.loquat.channel.invoke;

import org.jspecify.annotations.NullMarked;
