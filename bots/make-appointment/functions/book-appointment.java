import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.conversation.IntentState;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;

/** Books an appointment. Root canals go to a specialist whose calendar is out of order, which shows what a failure is like. */
class BookAppointment implements RequestHandler<LexEvent, LexResponse> {

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        String treatment = event.slot("Treatment").orElseThrow();
        if (treatment.equals("root canal")) {
            throw new IllegalStateException("the specialist's calendar does not answer");
        }
        String date = event.slot("Date").orElseThrow();
        String time = event.slot("Time").orElseThrow();
        return LexResponse.close(event, IntentState.FULFILLED)
                .withSessionAttribute("appointment", number(date + "T" + time));
    }

    /** One appointment at a time: the time is the appointment. */
    private static String number(String dateTime) {
        return "A" + (1000 + Math.floorMod(dateTime.hashCode(), 9000));
    }
}
