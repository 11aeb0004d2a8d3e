/**
 * From the messages of a bot to what is said: of every group one variation is chosen, and its placeholders are filled in.
 */
@NullMarked
package dev.loquat.dialog.message;

import org.jspecify.annotations.NullMarked;
