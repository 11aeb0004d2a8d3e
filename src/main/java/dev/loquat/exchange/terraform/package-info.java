/** Bots as JSON that modules of Terraform take. */
@NullMarked
package dev.loquat.exchange.terraform;

import org.jspecify.annotations.NullMarked;
