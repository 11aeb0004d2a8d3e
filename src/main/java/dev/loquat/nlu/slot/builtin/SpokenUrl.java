package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.slot.builtin.SpokenMarks.Mark;
import dev.loquat.nlu.text.TokenizedText;
import java.util.Optional;
import java.util.Set;

/**
 * An address of the web in words: "w w w dot example dot com slash about", "https colon slash slash example dot org".
 *
 * @param written as it is written
 * @param endToken the token behind it
 */
record SpokenUrl(String written, int endToken) {

    private static final Set<String> SCHEMES = Set.of("http", "https", "ftp");
    private static final Set<String> WEB = Set.of("www", "w w w", "triple w", "double u double u double u");
    private static final int WORDS_OF_WEB = 6;
    private static final int LONGEST_PATH = 200;

    static Optional<SpokenUrl> at(TokenizedText text, int first) {
        SpokenUrl scheme = scheme(text, first);
        SpokenUrl web = web(text, scheme.endToken);
        Optional<HostName> host = HostName.at(text, web.endToken)
                .filter(name -> isSaid(text, first, name.endToken()) && name.hasKnownTopLevel());
        if (host.isEmpty()) {
            return Optional.empty();
        }
        SpokenUrl path = path(text, host.get().endToken());
        return Optional.of(
                new SpokenUrl(scheme.written + web.written + host.get().written() + path.written, path.endToken));
    }

    /** Somewhere among its words is one for a mark; what is all written is not for us. */
    private static boolean isSaid(TokenizedText text, int first, int end) {
        for (int i = first; i < end; i++) {
            if (SpokenMarks.at(text, i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static SpokenUrl scheme(TokenizedText text, int first) {
        int at = first + 1;
        if (!SCHEMES.contains(text.normal(first)) || !isMark(text, at, ":")) {
            return new SpokenUrl("", first);
        }
        for (String mark : new String[] {":", "/", "/"}) {
            Optional<Mark> said =
                    SpokenMarks.at(text, at).filter(found -> found.mark().equals(mark));
            if (said.isEmpty()) {
                return new SpokenUrl("", first);
            }
            at = said.get().endToken();
        }
        return new SpokenUrl(text.normal(first) + "://", at);
    }

    private static SpokenUrl web(TokenizedText text, int first) {
        StringBuilder said = new StringBuilder();
        for (int i = first; i < text.size() && i < first + WORDS_OF_WEB; i++) {
            said.append(said.length() == 0 ? "" : " ").append(text.normal(i));
            if (WEB.contains(said.toString()) && isMark(text, i + 1, ".")) {
                return new SpokenUrl("www.", i + 2);
            }
        }
        return new SpokenUrl("", first);
    }

    private static SpokenUrl path(TokenizedText text, int first) {
        StringBuilder path = new StringBuilder();
        int end = first;
        Optional<Mark> mark = SpokenMarks.at(text, first).filter(said -> "/:?".contains(said.mark()));
        while (mark.isPresent() && path.length() < LONGEST_PATH) {
            path.append(mark.get().mark());
            end = mark.get().endToken();
            boolean word = end < text.size()
                    && !text.token(end).isMark()
                    && SpokenMarks.at(text, end).isEmpty();
            if (word) {
                path.append(text.normal(end));
                end++;
            }
            mark = SpokenMarks.at(text, end).filter(said -> !said.mark().equals("@"));
        }
        return new SpokenUrl(path.toString(), end);
    }

    private static boolean isMark(TokenizedText text, int index, String mark) {
        return SpokenMarks.at(text, index)
                .filter(said -> said.mark().equals(mark))
                .isPresent();
    }
}
