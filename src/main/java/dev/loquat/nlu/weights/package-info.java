/** What was learned, in numbers, on disk: the one file format that the parts of a trained model share. */
@NullMarked
package dev.loquat.nlu.weights;

import org.jspecify.annotations.NullMarked;
