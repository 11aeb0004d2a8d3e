/**
 * Functions in Java, run in this process: classes that implement the interfaces of {@code aws-lambda-java-core}.
 *
 * <p>Their code is a jar, a folder of classes, a folder of sources or a single source file beside the bot. Sources are
 * compiled when they are loaded for the first time ({@link dev.loquat.fulfillment.java.SourceCompiler}) and kept compiled for
 * the next start. Each function has a class loader of its own ({@link dev.loquat.fulfillment.java.FunctionClassLoader}), so
 * that its libraries disturb nobody, and is loaded anew when its files change. As in Lambda, an instance of a handler is
 * used again and serves one call at a time ({@link dev.loquat.fulfillment.java.HandlerPool}), and a call that takes too long
 * is given up ({@link dev.loquat.fulfillment.java.TimedCalls}).
 *
 * <p>What shares a process with the service can do what the service can do: functions in Java are as trusted as the service
 * itself.
 */
@NullMarked
package dev.loquat.fulfillment.java;

import org.jspecify.annotations.NullMarked;
