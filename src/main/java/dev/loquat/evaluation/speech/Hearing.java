package dev.loquat.evaluation.speech;

import dev.loquat.evaluation.speech.CommandListener.Answer;
import java.time.Duration;

/**
 * One recording that was heard.
 *
 * @param recording the name of the file
 * @param length how long it sounds
 * @param answer what the bot made of it
 */
record Hearing(String recording, Duration length, Answer answer) {}
