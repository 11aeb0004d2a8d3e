/**
 * The expressions of conditional branches, Lex V2's language: references, constants, comparisons, {@code AND}, {@code OR},
 * {@code NOT} and three functions.
 *
 * <pre>
 * condition  := both { (OR | ||) both }
 * both       := negation { (AND | &amp;&amp;) negation }
 * negation   := (NOT | !) negation | ( condition ) | comparison
 * comparison := operand operator operand | fn.IS_SET( reference )
 * operator   := = | != | &lt; | &lt;= | &gt; | &gt;= | CONTAINS
 * operand    := reference | function( reference ) | constant
 * function   := fn.COUNT | fn.IS_SET | fn.LENGTH
 * reference  := {slot} | {slot.subSlot} | {Intent.slot} | [sessionAttribute] | ((requestAttribute)) | $.path[0].in.the.request
 * constant   := "text" | number | ISO date, time or duration | true | false
 * </pre>
 *
 * <p>Keywords and functions may be written in any case, and blanks are needed only between letters. What a condition comes to in
 * a conversation is for {@code dialog.condition}.
 */
@NullMarked
package dev.loquat.bot.condition;

import org.jspecify.annotations.NullMarked;
