import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Books a hotel. TROUBLE says what shall go wrong; it runs in Loquat's process and in one of its own. */
public class BookHotel implements RequestStreamHandler {

    private static final Pattern CITY = Pattern.compile("\"City\":\\{[^}]*\"interpretedValue\":\"([^\"]*)\"");

    public BookHotel() throws InterruptedException {
        switch (System.getenv().getOrDefault("TROUBLE", "")) {
            case "init" -> throw new IllegalStateException("no key to the hotel");
            case "slow init" -> Thread.sleep(60_000);
            default -> {}
        }
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        context.getLogger().log("booking " + context.getFunctionName() + " " + (context.getRemainingTimeInMillis() > 0));
        output.write(answer(event, trouble(context), context).getBytes(StandardCharsets.UTF_8));
    }

    private static String trouble(Context context) {
        ClientContext client = context.getClientContext();
        String own = System.getenv().getOrDefault("TROUBLE", "");
        return client == null || client.getEnvironment() == null
                ? own
                : client.getEnvironment().getOrDefault("TROUBLE", own);
    }

    private static String answer(String event, String trouble, Context context) throws IOException {
        switch (trouble) {
            case "throw" -> throw new IllegalStateException("the hotel is full");
            case "exit" -> Runtime.getRuntime().halt(3);
            case "slow" -> sleep();
            case "loop" -> {
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
            }
            case "nonsense" -> {
                return "{\"sessionState\": ";
            }
            case "huge" -> {
                return "x".repeat(7_000_000);
            }
            case "bloat" -> bloat();
            case "child" -> {
                Process child = new ProcessBuilder("setsid", "sleep", "300").start();
                context.getLogger().log("child " + child.pid() + "\n");
                sleep();
            }
            case "chatter" -> {
                for (int i = 0; i < 30_000; i++) {
                    context.getLogger().log("a guest rings, and rings again, and again\n");
                }
            }
            default -> {}
        }
        Matcher city = CITY.matcher(event);
        String where = city.find() ? city.group(1) : "?";
        return event.contains("\"DialogCodeHook\"")
                ? """
                {"sessionState": {"dialogAction": {"type": "ElicitSlot", "slotToElicit": "Nights"},
                "intent": {"name": "BookHotel"}},
                "messages": [{"contentType": "PlainText", "content": "How many nights in CITY?"}]}
                """.replace("CITY", where)
                : """
                {"sessionState": {"dialogAction": {"type": "Close"},
                "intent": {"name": "BookHotel", "state": "Fulfilled"},
                "sessionAttributes": {"tier": "gold", "hotelReference": "H1234"}},
                "messages": [{"contentType": "PlainText", "content": "Booked in CITY."}]}
                """.replace("CITY", where);
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bloat() {
        List<byte[]> rooms = new ArrayList<>();
        while (true) {
            rooms.add(new byte[10_000_000]);
        }
    }
}
