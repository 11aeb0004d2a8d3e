package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.text.TokenizedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code LOQUAT.URL}: an address of the web, written ("https://example.com/a?b=c", "example.com", "localhost:8080") or spoken
 * ("example dot com slash about"). Its value is the address as it was written, without "https://" put before it.
 */
final class UrlType implements BuiltinSlotType {

    /** Without a written dot or slash there is one of these words. */
    private static final Set<String> SIGNS = Set.of("localhost", "dot", "period", "point", "stop");

    @Override
    public String name() {
        return "LOQUAT.URL";
    }

    @Override
    public List<BuiltinMatch> find(TokenizedText text, BuiltinContext context) {
        if (!mayHaveAny(text)) {
            return List.of();
        }
        return BuiltinMatch.oneAfterAnother(text, at -> beginningAt(text, at));
    }

    /** As an answer the name of a machine without a known top-level domain is one too: "intranet.corp". */
    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context) {
        Optional<BuiltinMatch> found = find(text, context).stream().findFirst();
        int first = Carriers.skipLeading(text, 0);
        return found.or(() -> first < text.size() ? anyHost(text, first) : Optional.empty())
                .map(match -> match.explaining(text));
    }

    /** Tells most utterances at once that have none. */
    private static boolean mayHaveAny(TokenizedText text) {
        return text.text().indexOf('.') >= 0
                || text.text().indexOf('/') >= 0
                || text.tokens().stream().anyMatch(token -> SIGNS.contains(token.normal()));
    }

    private static Optional<BuiltinMatch> beginningAt(TokenizedText text, int first) {
        boolean begins = !text.token(first).isMark() && (first == 0 || !isInsidePiece(text, first));
        if (!begins) {
            return Optional.empty();
        }
        Optional<BuiltinMatch> written =
                WrittenUrl.at(text.text(), text.token(first).start()).flatMap(url -> match(text, first, url));
        return written.or(() -> SpokenUrl.at(text, first)
                .map(url -> BuiltinMatch.of(text, first, url.endToken(), url.written(), 0.9, "spoken address")));
    }

    /** What an "@" or a path leads to is no address by itself. */
    private static boolean isInsidePiece(TokenizedText text, int first) {
        return text.isGlued(first) && (!text.token(first - 1).isMark() || "@./\\-_".contains(text.normal(first - 1)));
    }

    private static Optional<BuiltinMatch> match(TokenizedText text, int first, WrittenUrl url) {
        int end = first;
        while (end < text.size() && text.token(end).end() <= url.end()) {
            end++;
        }
        boolean exact = end > first && text.token(end - 1).end() == url.end();
        return exact
                ? Optional.of(BuiltinMatch.of(text, first, end, text.text(first, end), 0.95, "written address"))
                : Optional.empty();
    }

    private static Optional<BuiltinMatch> anyHost(TokenizedText text, int first) {
        return HostName.at(text, first)
                .filter(HostName::hasTopLevel)
                .map(host -> BuiltinMatch.of(text, first, host.endToken(), host.written(), 0.6, "host name"));
    }
}
