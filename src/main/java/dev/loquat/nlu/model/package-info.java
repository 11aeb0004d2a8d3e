/**
 * Trained models and their life: train, save and load by fingerprint, use. {@link dev.loquat.nlu.model.NluModels} gives a
 * locale's {@link dev.loquat.nlu.Nlu}, from the {@link dev.loquat.nlu.model.ModelStore} when the same definition was trained
 * before, else by the {@link dev.loquat.nlu.model.NluTrainer}. A {@link dev.loquat.nlu.model.TrainedNlu} reads an utterance
 * in the order of trust: templates that fit exactly, then the classifier, then the slots.
 */
@NullMarked
package dev.loquat.nlu.model;

import org.jspecify.annotations.NullMarked;
