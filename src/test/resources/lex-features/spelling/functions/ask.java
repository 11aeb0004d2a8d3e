import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.conversation.DialogAction.ElicitationStyle;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;
import dev.loquat.fulfillment.event.LexRuntimeHints;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Asks for one slot after the other, in the style that a session attribute names, and tells which clubs it expects. */
class Ask implements RequestHandler<LexEvent, LexResponse> {

    private static final LexRuntimeHints CLUBS = new LexRuntimeHints(
            Map.of("OpenAccount", Map.of("Club", LexRuntimeHints.Hint.of(List.of("Quux Rovers")))));

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        ElicitationStyle style = Stream.of(ElicitationStyle.values())
                .filter(each -> each.wireName().equals(event.sessionAttributes().get("style")))
                .findFirst()
                .orElse(ElicitationStyle.DEFAULT);
        return Stream.of("First", "Mail", "Post", "Club")
                .filter(slot -> event.slot(slot).isEmpty())
                .findFirst()
                .map(slot -> LexResponse.elicitSlot(event, slot).inStyle(style))
                .orElseGet(() -> LexResponse.delegate(event))
                .withRuntimeHints(CLUBS);
    }
}
