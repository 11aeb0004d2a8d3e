/**
 * What users ask of the conversation itself: leave it, start over, say it again, help, stop. One class per repair says what
 * that does to the conversation, and the dialog carries it out. A bot that declares the built-in intent of a repair gives it
 * words by the intent's closing response, and takes it over altogether by giving the intent a hook.
 */
@NullMarked
package dev.loquat.dialog.repair;

import org.jspecify.annotations.NullMarked;
