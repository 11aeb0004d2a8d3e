/**
 * Published versions of a bot: frozen copies of its folder under {@code versions/<n>/}, each with the checksums of its files, so
 * that a version that was changed afterwards is told from one that was not.
 */
@NullMarked
package dev.loquat.bot.version;

import org.jspecify.annotations.NullMarked;
