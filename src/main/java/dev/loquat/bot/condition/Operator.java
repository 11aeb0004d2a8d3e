package dev.loquat.bot.condition;

import java.util.Arrays;
import java.util.Locale;

/** A relation between two values. */
public enum Operator {
    /** The same. */
    EQUAL("="),
    /** Not the same. */
    NOT_EQUAL("!="),
    /** Smaller or earlier. */
    LESS("<"),
    /** Not greater. */
    AT_MOST("<="),
    /** Greater or later. */
    GREATER(">"),
    /** Not smaller. */
    AT_LEAST(">="),
    /** One of several values. */
    CONTAINS("CONTAINS");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** How it is written. */
    public String sign() {
        return sign;
    }

    /** The operator that is written so, in any case of its letters. */
    static Operator of(String sign) {
        return Arrays.stream(values())
                .filter(operator -> operator.sign.equals(sign.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no operator " + sign));
    }
}
