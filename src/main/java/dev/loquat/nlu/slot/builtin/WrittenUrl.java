package dev.loquat.nlu.slot.builtin;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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
    private static final int LONGEST_HOST = 253;

    /** The address that begins at a character; empty when none does. */
    static Optional<WrittenUrl> at(String text, int start) {
        int host = endOfScheme(text, start);
        int hostEnd = endOfHost(text, host);
        if (hostEnd == host) {
            return Optional.empty();
        }
        int portEnd = endOfPort(text, hostEnd);
        boolean more = portEnd < text.length() && "/?#".indexOf(text.charAt(portEnd)) >= 0;
        boolean known = host > start || isKnown(text.substring(host, hostEnd), portEnd > hostEnd || more);
        int end = known && more ? Math.max(portEnd, endOfPiece(text, portEnd)) : portEnd;
        return known && isOver(text, end) ? Optional.of(new WrittenUrl(end)) : Optional.empty();
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
        return isName && TopLevelDomains.has(top) && (hasMore || !isNextSentence(host, top));
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

    /** Behind labels with single dots between them; a dot behind the last one ends the sentence. */
    private static int endOfHost(String text, int start) {
        int at = start;
        while (at < text.length() && at - start <= LONGEST_HOST && isOfHost(text, at)) {
            boolean dot = text.charAt(at) == '.';
            boolean endsLabel = at + 1 >= text.length() || !isOfHost(text, at + 1) || text.charAt(at + 1) == '.';
            if (dot && (at == start || endsLabel)) {
                return at;
            }
            at++;
        }
        return at;
    }

    private static boolean isOfHost(String text, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }

    private static int endOfPort(String text, int start) {
        if (start >= text.length() || text.charAt(start) != ':') {
            return start;
        }
        int at = start + 1;
        while (at < text.length() && at - start <= LONGEST_PORT && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at == start + 1 ? start : at;
    }
}
