/**
 * The command line: one class per command, and the only place that prints. Results go to standard output, progress and
 * problems to standard error; exit codes are 0 for done, 1 for problems found, 2 for wrong usage.
 */
@NullMarked
package dev.loquat.cli;

import org.jspecify.annotations.NullMarked;
