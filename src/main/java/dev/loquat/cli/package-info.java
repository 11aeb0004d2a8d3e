/**
 * The command line: one class per command, and the only place that prints.
 */
@NullMarked
package dev.loquat.cli;

import org.jspecify.annotations.NullMarked;
