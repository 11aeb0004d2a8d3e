import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.conversation.IntentState;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/** Reserves a car. A car that comes back on the day it was picked up costs one day. */
class BookCar implements RequestHandler<LexEvent, LexResponse> {

    private static final Map<String, Integer> DOLLARS_A_DAY =
            Map.of("economy", 45, "midsize", 60, "minivan", 85, "luxury", 150);

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        String city = event.slot("PickUpCity").orElseThrow();
        if (city.equalsIgnoreCase("Atlantis")) {
            throw new IllegalStateException("there are no roads in Atlantis");
        }
        String car = event.slot("CarType").orElseThrow();
        LocalDate pickUp = LocalDate.parse(event.slot("PickUpDate").orElseThrow());
        LocalDate back = LocalDate.parse(event.slot("ReturnDate").orElseThrow());
        long days = Math.max(1, ChronoUnit.DAYS.between(pickUp, back));
        return LexResponse.close(event, IntentState.FULFILLED)
                .withSessionAttribute("carPrice", String.valueOf(days * DOLLARS_A_DAY.get(car)))
                .withSessionAttribute("carReference", reference(city + "/" + pickUp + "/" + back + "/" + car))
                .withSessionAttribute("carSummary", "a " + car + " car in " + city + " from " + pickUp);
    }

    private static String reference(String booking) {
        return "C" + (1000 + Math.floorMod(booking.toLowerCase(Locale.ROOT).hashCode(), 9000));
    }
}
