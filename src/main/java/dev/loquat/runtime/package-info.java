/**
 * The assembly: reads the configuration and puts the stages together, for the command line and for the server alike.
 */
@NullMarked
package dev.loquat.runtime;

import org.jspecify.annotations.NullMarked;
