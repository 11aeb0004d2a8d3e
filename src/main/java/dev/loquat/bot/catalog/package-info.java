/**
 * The bots of a folder: immutable snapshots, one per version of a bot.
 */
@NullMarked
package dev.loquat.bot.catalog;

import org.jspecify.annotations.NullMarked;
