package dev.loquat.exchange.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;

/** Numbers in canonical form: 300, 300.0 and 3E2 are the same. */
public final class Numbers {

    private static final int INT_DIGITS = 9;

    private Numbers() {}

    /** A number. */
    public static JsonNode of(double number) {
        return of(Double.toString(number));
    }

    static JsonNode of(String text) {
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        boolean isInt = number.scale() <= 0 && number.precision() - number.scale() <= INT_DIGITS;
        return isInt ? JsonNodeFactory.instance.numberNode(number.intValueExact()) : DecimalNode.valueOf(number);
    }
}
