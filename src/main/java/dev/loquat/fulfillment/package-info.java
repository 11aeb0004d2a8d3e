/**
 * Functions: they run when a step asks for them, in the way Lambda functions run.
 */
@NullMarked
package dev.loquat.fulfillment;

import org.jspecify.annotations.NullMarked;
