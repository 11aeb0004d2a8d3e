/**
 * What operators see of a running Loquat: whether it is ready to take turns.
 */
@NullMarked
package dev.loquat.observability;

import org.jspecify.annotations.NullMarked;
