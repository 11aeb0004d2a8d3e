/** An evaluation told to people on a terminal, to programs as JSON, and as a page with pictures. */
@NullMarked
package dev.loquat.evaluation.report;

import org.jspecify.annotations.NullMarked;
