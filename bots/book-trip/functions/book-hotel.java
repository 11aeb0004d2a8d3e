import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.conversation.IntentState;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;
import java.util.Locale;
import java.util.Map;

/** Books a room: the price and the reference follow from what was asked for, so that a booking can be made again. */
class BookHotel implements RequestHandler<LexEvent, LexResponse> {

    private static final Map<String, Integer> DOLLARS_A_NIGHT = Map.of("queen", 140, "king", 180, "deluxe", 320);

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        String city = event.slot("City").orElseThrow();
        if (city.equalsIgnoreCase("Atlantis")) {
            throw new IllegalStateException("the hotel in Atlantis is under water");
        }
        String room = event.slot("RoomType").orElseThrow();
        int nights = (int) Double.parseDouble(event.slot("Nights").orElseThrow());
        String checkIn = event.slot("CheckIn").orElseThrow();
        int price = DOLLARS_A_NIGHT.get(room) * nights;
        return LexResponse.close(event, IntentState.FULFILLED)
                .withSessionAttribute("hotelPrice", String.valueOf(price))
                .withSessionAttribute("hotelReference", reference(city, checkIn, nights, room))
                .withSessionAttribute("hotelSummary", "a " + room + " room in " + city + " from " + checkIn);
    }

    private static String reference(String city, String checkIn, int nights, String room) {
        String booking =
                String.join("/", city, checkIn, String.valueOf(nights), room).toLowerCase(Locale.ROOT);
        return "H" + (1000 + Math.floorMod(booking.hashCode(), 9000));
    }
}
