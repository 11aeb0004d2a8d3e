package dev.loquat.speech.grammar;

import java.util.stream.Collectors;

/** English numbers as they are said: 121 is "one hundred twenty one". */
final class SpokenNumber {

    private static final String[] SMALL = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };

    private static final int MOST_DIGITS = 6;

    private SpokenNumber() {}

    /** The words for a run of digits; long runs and those that begin with 0 are said digit by digit. */
    static String of(String digits) {
        if (digits.length() > MOST_DIGITS || (digits.length() > 1 && digits.charAt(0) == '0')) {
            return digitByDigit(digits);
        }
        return of(Integer.parseInt(digits));
    }

    private static String of(int number) {
        if (number < 20) {
            return SMALL[number];
        }
        if (number < 100) {
            return TENS[number / 10] + rest(number % 10);
        }
        if (number < 1000) {
            return of(number / 100) + " hundred" + rest(number % 100);
        }
        return of(number / 1000) + " thousand" + rest(number % 1000);
    }

    private static String rest(int number) {
        return number == 0 ? "" : " " + of(number);
    }

    private static String digitByDigit(String digits) {
        return digits.chars().mapToObj(digit -> SMALL[digit - '0']).collect(Collectors.joining(" "));
    }
}
