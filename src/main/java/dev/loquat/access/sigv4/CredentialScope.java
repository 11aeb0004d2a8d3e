package dev.loquat.access.sigv4;

/**
 * Where and when a signing key is good.
 *
 * @param date the day, such as {@code 20260302}
 * @param region such as {@code us-east-1}; the client's choice
 * @param service the signing name, such as {@code lex}
 */
record CredentialScope(String date, String region, String service) {

    static final String TERMINATOR = "aws4_request";

    /** As it stands in what is signed. */
    String text() {
        return date + "/" + region + "/" + service + "/" + TERMINATOR;
    }
}
