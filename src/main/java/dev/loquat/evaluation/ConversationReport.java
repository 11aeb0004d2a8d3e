package dev.loquat.evaluation;

/**
 * Tells how a test went, for people:
 *
 * <pre>
 * FAILED books a room (tests/rooms.yaml:1)
 *   user: a room in Chicago
 *   bot:  How many nights?
 *   user: three                 &lt;- line 6
 *   bot:  How many nights?
 *     slots.Nights
 *       expected: 3
 *       actual:   (unfilled)
 * </pre>
 */
final class ConversationReport {

    private final ConversationResult result;
    private final StringBuilder text = new StringBuilder();

    ConversationReport(ConversationResult result) {
        this.result = result;
    }

    String text() {
        text.setLength(0);
        ConversationTest test = result.test();
        line(0, (result.passed() ? "passed " : "FAILED ") + test.name() + " (" + test.place() + ")");
        result.turns().forEach(this::tell);
        return text.toString();
    }

    private void tell(PlayedTurn played) {
        String place = played.passed() ? "" : "    <- line " + played.turn().line();
        line(1, "user: " + played.turn().user().shown() + place);
        played.said().forEach(message -> line(1, "bot:  " + message));
        played.mismatches().forEach(this::tell);
    }

    private void tell(Mismatch mismatch) {
        line(2, mismatch.what());
        line(3, "expected: " + mismatch.expected());
        line(3, "actual:   " + mismatch.actual());
    }

    private void line(int depth, String words) {
        text.append("  ".repeat(depth)).append(words).append('\n');
    }
}
