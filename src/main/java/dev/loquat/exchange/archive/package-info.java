/**
 * Files as they come and go: a ZIP archive, with or without a password, a folder, or a single file, read into memory within
 * bounds.
 */
@NullMarked
package dev.loquat.exchange.archive;

import org.jspecify.annotations.NullMarked;
