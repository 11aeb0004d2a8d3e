/**
 * When things happen, as people say it: "friday", "at five", "the third week of october". A
 * {@link dev.loquat.nlu.time.TimeExpression} is a small value that a grammar makes of words; it stands for all the stretches of
 * time that the words fit, in their order, and is looked up in the calendar only when somebody asks which one is meant. The
 * algebra follows Duckling's (Facebook, 2017): what recurs, the n-th of it, one within another, between two.
 */
@NullMarked
package dev.loquat.nlu.time;

import org.jspecify.annotations.NullMarked;
