import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;

/** Delegates, and tells in session attributes what it was called for; some words make it fail or wait. */
class Hook implements RequestHandler<LexEvent, LexResponse> {

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        String word = event.slot("Word").orElse("");
        if (word.equals("broken")) {
            throw new IllegalStateException("it is broken");
        }
        if (word.equals("slow")) {
            pause();
        }
        return LexResponse.delegate(event)
                .withSessionAttribute("label", event.invocationLabel().orElse("none"))
                .withSessionAttribute("source", event.invocationSource().wireName());
    }

    private static void pause() {
        try {
            Thread.sleep(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
