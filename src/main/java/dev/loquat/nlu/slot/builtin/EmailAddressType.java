package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.slot.builtin.SpokenMarks.Mark;
import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code AMAZON.EmailAddress}: written ("bob@x.com"), spoken ("bob dot smith at example dot com"), spelled ("b o b at g mail dot
 * com") and mixed. Around each "at" stand a mailbox and a machine's name.
 */
final class EmailAddressType implements BuiltinSlotType {

    /** Behind an "at" with one of these comes a place: "at the dot". */
    private static final Set<String> OF_SENTENCES = Set.of("the", "this", "that", "your", "any", "some");

    @Override
    public String name() {
        return "AMAZON.EmailAddress";
    }

    @Override
    public List<BuiltinMatch> find(TokenizedText text, BuiltinContext context) {
        List<BuiltinMatch> matches = new ArrayList<>();
        for (int i = 1; i < text.size() - 1; i++) {
            around(text, i).ifPresent(matches::add);
        }
        return BuiltinMatch.outermost(matches);
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context) {
        return find(text, context).stream().findFirst().map(match -> match.explaining(text));
    }

    private static Optional<BuiltinMatch> around(TokenizedText text, int at) {
        if (text.normal(at).equals("@")) {
            return address(text, at, HostName.at(text, at + 1).filter(HostName::hasTopLevel), "written at");
        }
        if (!text.normal(at).equals("at")) {
            return Optional.empty();
        }
        Optional<Mark> mark = SpokenMarks.at(text, at)
                .filter(said -> said.mark().equals("@")
                        && said.endToken() < text.size()
                        && !OF_SENTENCES.contains(text.normal(said.endToken())));
        return mark.flatMap(said ->
                address(text, at, HostName.at(text, said.endToken()).filter(HostName::isSurelyOne), "spoken at"));
    }

    private static Optional<BuiltinMatch> address(TokenizedText text, int at, Optional<HostName> host, String rule) {
        return host.flatMap(machine -> MailboxName.before(text, at)
                .map(mailbox -> BuiltinMatch.of(
                        text,
                        mailbox.firstToken(),
                        machine.endToken(),
                        mailbox.written() + "@" + machine.written(),
                        0.95,
                        rule)));
    }
}
