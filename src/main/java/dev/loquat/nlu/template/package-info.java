/**
 * Sample utterances as a grammar and as training data. A {@link dev.loquat.nlu.template.TemplateMatcher} reads an utterance
 * exactly as a template says, which explains itself and comes before all statistics; a
 * {@link dev.loquat.nlu.template.TemplateSampler} makes of the same templates the utterances from which the statistics are
 * learned, their slots filled with values of the slots' types.
 */
@NullMarked
package dev.loquat.nlu.template;

import org.jspecify.annotations.NullMarked;
