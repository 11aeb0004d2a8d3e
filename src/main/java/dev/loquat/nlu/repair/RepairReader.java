package dev.loquat.nlu.repair;

import dev.loquat.conversation.Repair;
import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.text.TokenizedText;
import java.util.Optional;

/** Reads what a user asks of the conversation itself. */
public final class RepairReader {

    private static final Grammar<TokenizedText> GRAMMAR = grammar();

    private RepairReader() {}

    /** What the utterance asks for; empty unless all of it is about the conversation: "cancel my booking" is a request. */
    public static Optional<Repair> read(TokenizedText text) {
        return GRAMMAR.parse(text, text).all("utterance").stream()
                .filter(reading -> Phrases.isAll(text, reading))
                .map(reading -> (Repair) reading.value())
                .findFirst();
    }

    private static Grammar<TokenizedText> grammar() {
        Grammar.Builder<TokenizedText> rows = Grammar.builder();
        addCancel(rows);
        addStartOver(rows);
        addRepeat(rows);
        addHelp(rows);
        return rows.row("utterance", "{repair}", Phrases::first)
                .row(
                        "utterance",
                        "{repair} [,] (please|now|then|thanks|thank you|for now|sorry|for me|completely)",
                        Phrases::first)
                .row(
                        "utterance",
                        "(please|(can|could|would|will) you [please|just]|(can|could) (we|i) [please|just]|let's|let us|let me"
                                + "|i (want|need|wish) to|(i'd|i would) like to|you (can|may)|ok|okay|no|nope|oh|well|actually|hey"
                                + "|just|sorry|wait|so|now|alright|and|hmm|yes|yeah) [,] {utterance}",
                        (parts, text) -> Optional.of(parts.get(0, Repair.class)))
                .build();
    }

    private static void addCancel(Grammar.Builder<TokenizedText> rows) {
        rows.constant(
                "repair",
                "(cancel|never mind [that|it|about it|about that]|nevermind|forget (it|that|this|about it|about that|everything)"
                        + "|forget the whole thing|(cancel|abort|stop|scrap|drop|leave|quit|end) (it|that|this|everything|all)"
                        + "|(cancel|stop|end) (the|this) (conversation|dialog|chat|process)|cancel the whole thing"
                        + "|stop|quit|exit|abort|let it go|don't bother|(i|i've|i have) changed my mind"
                        + "|i (don't|do not) want (this|that|it|to continue|to do this|to go on) [anymore|any more]"
                        + "|get me out of here|that's enough)",
                Repair.CANCEL);
    }

    private static void addStartOver(Grammar.Builder<TokenizedText> rows) {
        rows.constant(
                "repair",
                "((start|begin) (over|again|anew|afresh) [from (the (beginning|start|top)|scratch)]"
                        + "|(start|begin) from (the (beginning|start|top)|scratch)|from the (beginning|start|top)|restart|reset"
                        + "|[go] back to the (beginning|start)|from scratch|start all over [again]|do over)",
                Repair.START_OVER);
    }

    private static void addRepeat(Grammar.Builder<TokenizedText> rows) {
        rows.constant(
                "repair",
                "(repeat [that|it|this|yourself|the question|the last question|what you said]|say (that|it) (again|once more|one more time)"
                        + "|say again|come again|[i beg your] pardon [me]|excuse me|what|huh|what was that [again]|once more|again"
                        + "|one more time|what did you [just] (say|ask) [again]|i (didn't|did not|couldn't) (hear|catch|get|understand) (that|you|it)"
                        + "|(what's|what is|what was) the question [again]|ask [me] [that] again|how was that)",
                Repair.REPEAT);
    }

    private static void addHelp(Grammar.Builder<TokenizedText> rows) {
        rows.constant(
                "repair",
                "(help [me] [out]|i need [some|your] help|[can you] help me|i need assistance"
                        + "|what (can|could|should|may|do) i (say|ask|do|ask you|ask for|say here|do here)"
                        + "|what (can|could|do) you do [for me]|what are (my|the) (options|choices)|what are you able to do"
                        + "|how (does|do) (this|it|i use this|you) work|how do i use this|i'm lost|i am lost|options|menu"
                        + "|what do you know|what are you for|give me some help)",
                Repair.HELP);
    }
}
