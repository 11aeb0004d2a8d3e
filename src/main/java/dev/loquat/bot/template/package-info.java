/**
 * Sample utterances as templates: parsing, and expanding into the utterances that they stand for.
 */
@NullMarked
package dev.loquat.bot.template;

import org.jspecify.annotations.NullMarked;
