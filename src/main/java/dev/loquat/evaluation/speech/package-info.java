/**
 * How well a bot understands recordings: each is handed to the bot, and what it made of it is compared with a label.
 *
 * <p>It counts as the authors of the public benchmark of spoken coffee orders do (Picovoice, speech-to-intent-benchmark): a
 * command is right when its intent is right and every labelled slot has exactly the labelled value; slots without a label do
 * not count.
 */
@NullMarked
package dev.loquat.evaluation.speech;

import org.jspecify.annotations.NullMarked;
