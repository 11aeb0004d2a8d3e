/**
 * Sessions in memory: for the command line and for tests.
 */
@NullMarked
package dev.loquat.session.memory;

import org.jspecify.annotations.NullMarked;
