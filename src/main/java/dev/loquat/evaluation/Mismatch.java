package dev.loquat.evaluation;

/**
 * One thing that did not go as written.
 *
 * @param what what was checked: {@code bot}, {@code intent}, {@code slots.City}, {@code action}, {@code calls}, or
 *     {@code turn} if the turn came to nothing
 * @param expected what the test says
 * @param actual what came instead
 */
public record Mismatch(String what, String expected, String actual) {}
