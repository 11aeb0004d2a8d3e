/**
 * Speech to text: audio bytes become samples, samples become transcripts.
 */
@NullMarked
package dev.loquat.speech;

import org.jspecify.annotations.NullMarked;
