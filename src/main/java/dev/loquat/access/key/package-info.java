/** API keys: long random texts of which the server knows the digest only. */
@NullMarked
package dev.loquat.access.key;

import org.jspecify.annotations.NullMarked;
