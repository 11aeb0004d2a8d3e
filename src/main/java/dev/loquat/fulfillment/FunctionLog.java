package dev.loquat.fulfillment;

/** Takes what a function says, line by line. It may be told from any thread. */
@FunctionalInterface
public interface FunctionLog {

    /** One line, without its end. */
    void line(String text);
}
