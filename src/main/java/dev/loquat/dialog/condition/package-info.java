/**
 * What a condition comes to in a conversation. The language itself, its grammar and its errors are {@code bot.condition}'s, since
 * a bot is checked before anybody talks to it.
 */
@NullMarked
package dev.loquat.dialog.condition;

import org.jspecify.annotations.NullMarked;
