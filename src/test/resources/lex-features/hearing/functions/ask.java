import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.conversation.DialogAction.ElicitationStyle;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;
import dev.loquat.fulfillment.event.LexRuntimeHints;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Asks for the name letter by letter, and expects the club that a session attribute names. */
class Ask implements RequestHandler<LexEvent, LexResponse> {

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        return Stream.of("Club", "Name")
                .filter(slot -> event.slot(slot).isEmpty())
                .findFirst()
                .map(slot -> LexResponse.elicitSlot(event, slot).inStyle(style(slot)))
                .orElseGet(() -> LexResponse.delegate(event))
                .withRuntimeHints(expected(event));
    }

    private static ElicitationStyle style(String slot) {
        return slot.equals("Name") ? ElicitationStyle.SPELL_BY_LETTER : ElicitationStyle.DEFAULT;
    }

    private static LexRuntimeHints expected(LexEvent event) {
        List<String> clubs = Stream.ofNullable(event.sessionAttributes().get("expected")).toList();
        return new LexRuntimeHints(Map.of("JoinClub", Map.of("Club", LexRuntimeHints.Hint.of(clubs))));
    }
}
