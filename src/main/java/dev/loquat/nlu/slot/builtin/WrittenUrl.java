package dev.loquat.nlu.slot.builtin;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;

/**
 * An address of the web as it is written: a scheme or none, a host, then perhaps a port, a path, a query and a fragment (RFC
 * 3986). Without a scheme the host ends in a top-level domain, or is "localhost". Read in one pass.
 *
 * @param end the character behind its last one
 */
record WrittenUrl(int end) {

    private static final String SCHEME_END = "://";
    private static final String ENDS_A_PIECE = "<>\"“”";

    /** A sentence goes on or ends with these behind an address. */
    private static final String NEVER_LAST = ".,;:!?'*";

    /** 192.0.2.1, an address only with a port or a path. */
    private static final Pattern MACHINE = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");

    private static final int LONGEST_SCHEME = 12;
    private static final int LONGEST_PORT = 5;

    /** The address that begins at a character; empty when none does. */
    static Optional<WrittenUrl> at(String text, int start) {
        int end = endOfPiece(text, start);
        int host = endOfScheme(text, start);
        boolean hasScheme = host > start;
        int hostEnd = endOfHost(text, host, end);
        if (hostEnd == host || (hostEnd < end && text.charAt(hostEnd) == '@')) {
            return Optional.empty();
        }
        int portEnd = endOfPort(text, hostEnd, end);
        boolean more = portEnd < end && "/?#".indexOf(text.charAt(portEnd)) >= 0;
        int last = more ? end : portEnd;
        boolean known = hasScheme || isKnown(text.substring(host, hostEnd), portEnd > hostEnd || more);
        return known && isOver(text, last) ? Optional.of(new WrittenUrl(last)) : Optional.empty();
    }

    private static boolean isKnown(String host, boolean hasMore) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        if (hasMore && MACHINE.matcher(host).matches()) {
            return true;
        }
        int dot = host.lastIndexOf('.');
        String top = host.substring(dot + 1);
        boolean isName = dot > 0 && Character.isLetterOrDigit(host.charAt(0));
        return isName && DomainValidator.getInstance().isValidTld(top) && (hasMore || !isNextSentence(host, top));
    }

    /** "that's all.Now": nobody writes a capital behind the last dot of an address alone. */
    private static boolean isNextSentence(String host, String top) {
        boolean capital = Character.isUpperCase(top.charAt(0));
        return capital && !host.equals(host.toUpperCase(Locale.ROOT));
    }

    /** Not in the middle of a word or an address of mail. */
    private static boolean isOver(String text, int end) {
        return end >= text.length() || !(Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '@');
    }

    private static int endOfPiece(String text, int start) {
        int end = start;
        int open = 0;
        while (end < text.length() && !isBlank(text.charAt(end)) && ENDS_A_PIECE.indexOf(text.charAt(end)) < 0) {
            open += text.charAt(end) == '(' ? 1 : text.charAt(end) == ')' ? -1 : 0;
            if (open < 0) {
                break;
            }
            end++;
        }
        while (end > start && NEVER_LAST.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Behind "https://"; the start when there is no scheme. */
    private static int endOfScheme(String text, int start) {
        int end = start;
        while (end < text.length()
                && end - start < LONGEST_SCHEME
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '+')) {
            end++;
        }
        return end > start && text.startsWith(SCHEME_END, end) ? end + SCHEME_END.length() : start;
    }

    private static int endOfHost(String text, int start, int end) {
        int at = start;
        boolean dotted = true;
        while (at < end && (Character.isLetterOrDigit(text.charAt(at)) || "-_.".indexOf(text.charAt(at)) >= 0)) {
            boolean dot = text.charAt(at) == '.';
            if (dot && dotted) {
                return start;
            }
            dotted = dot;
            at++;
        }
        return dotted ? start : at;
    }

    private static int endOfPort(String text, int start, int end) {
        if (start >= end || text.charAt(start) != ':') {
            return start;
        }
        int at = start + 1;
        while (at < end && at - start <= LONGEST_PORT && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at == start + 1 ? start : at;
    }
}
