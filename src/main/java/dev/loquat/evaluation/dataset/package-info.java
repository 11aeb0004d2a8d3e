/**
 * Labelled utterances in files: {@code text TAB intent}, or JSON lines with slots. Reading collects what is wrong with every
 * line of every file, so that an author sees all of it at once.
 */
@NullMarked
package dev.loquat.evaluation.dataset;

import org.jspecify.annotations.NullMarked;
