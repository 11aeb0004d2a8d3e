/**
 * The one imperative shell: a turn passes the stages in order, and only here does anything happen.
 */
@NullMarked
package dev.loquat.turn;

import org.jspecify.annotations.NullMarked;
