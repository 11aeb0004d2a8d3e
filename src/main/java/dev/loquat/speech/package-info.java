/**
 * Speech to text and text to speech: audio bytes become samples and samples transcripts; messages become audio.
 */
@NullMarked
package dev.loquat.speech;

import org.jspecify.annotations.NullMarked;
