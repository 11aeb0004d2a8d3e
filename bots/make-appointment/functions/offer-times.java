import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexResponse;
import dev.loquat.fulfillment.event.LexSlot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Offers the free times of the day that the user has named, and sees to it that one of them is taken. */
class OfferTimes implements RequestHandler<LexEvent, LexResponse> {

    /** The free times, alike on every third day. */
    private static final List<List<String>> FREE_TIMES = List.of(
            List.of("09:30", "13:00", "16:30"), List.of("09:30", "11:00", "15:30"), List.of("10:00", "11:30", "16:00"));

    @Override
    public LexResponse handleRequest(LexEvent event, Context context) {
        Optional<LocalDate> day = event.slot("Date").flatMap(OfferTimes::day);
        if (day.isEmpty()) {
            return LexResponse.delegate(event);
        }
        if (day.get().getDayOfWeek() == DayOfWeek.SUNDAY) {
            String question = "We are closed on Sundays. Which other day would suit you?";
            return LexResponse.elicitSlot(event, "Date", question).withoutSlot("Date");
        }
        return time(event, day.get());
    }

    private static LexResponse time(LexEvent event, LocalDate day) {
        List<String> wanted = wantedTimes(event);
        List<String> free = freeTimes(day);
        Optional<String> taken = wanted.stream().filter(free::contains).findFirst();
        if (taken.isPresent()) {
            return LexResponse.delegate(event).withSlot("Time", taken.get());
        }
        if (event.slot("Treatment").isEmpty()) {
            return LexResponse.delegate(event);
        }
        String refusal = wanted.isEmpty() ? "" : wanted.get(0) + " is not free. ";
        String offer = "On " + day + " we have " + free.get(0) + ", " + free.get(1) + " and " + free.get(2);
        return LexResponse.elicitSlot(event, "Time", refusal + offer + ". Which one?")
                .withoutSlot("Time");
    }

    /** What the user may have meant: "half past three" is two times, of which the practice is open at one. */
    private static List<String> wantedTimes(LexEvent event) {
        return Optional.ofNullable(event.intent().slots().get("Time"))
                .flatMap(LexSlot::value)
                .map(value -> value.interpretedValue().map(List::of).orElse(value.resolvedValues()))
                .orElse(List.of());
    }

    private static List<String> freeTimes(LocalDate day) {
        return FREE_TIMES.get((int) Math.floorMod(day.toEpochDay(), (long) FREE_TIMES.size()));
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
