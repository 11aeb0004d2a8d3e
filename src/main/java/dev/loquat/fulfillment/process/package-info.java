/**
 * Functions in processes of their own, as Lambda runs them.
 *
 * <p>A {@link dev.loquat.fulfillment.process.Sandbox} is one process that serves one call at a time, again and again. It asks
 * for its calls at a {@link dev.loquat.fulfillment.process.RuntimeApi}, the Lambda Runtime API on a loopback port of its own,
 * so that AWS's own runtime clients work; what may happen when is kept in
 * {@link dev.loquat.fulfillment.process.RuntimeState}. A {@link dev.loquat.fulfillment.process.SandboxPool} has the sandboxes
 * of one function: warm ones are used first, new ones are started while there is room, idle ones are ended after a while.
 * {@link dev.loquat.fulfillment.process.Confinement} is what keeps a process from harming others: a user id, a process group,
 * limits, and the means to end it with all its children.
 */
@NullMarked
package dev.loquat.fulfillment.process;

import org.jspecify.annotations.NullMarked;
