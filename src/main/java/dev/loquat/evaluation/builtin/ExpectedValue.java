package dev.loquat.evaluation.builtin;

import dev.loquat.nlu.slot.builtin.Resolution;

/** What a value is to mean; as text it says so. */
interface ExpectedValue {

    /** Whether a resolution means the same. */
    boolean isMetBy(Resolution resolution);
}
