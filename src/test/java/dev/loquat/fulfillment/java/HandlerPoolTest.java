package dev.loquat.fulfillment.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.fulfillment.Calls;
import dev.loquat.fulfillment.FunctionFailed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HandlerPoolTest {

    private static final FunctionSpec FUNCTION =
            new FunctionSpec("guess", "java", "", Optional.empty(), Duration.ofSeconds(20), Map.of());

    @Test
    void givesAnInstanceToNobodyElseWhileItsCallerHasStoppedWaiting() throws InterruptedException {
        HandlerPool pool = new HandlerPool(
                new HandlerClass(Numbered.class), new TimedCalls(getClass().getClassLoader()));
        Thread impatient = new Thread(() -> assertThatThrownBy(() -> call(pool)).isInstanceOf(FunctionFailed.class));
        impatient.start();
        Numbered.FIRST_IS_CALLED.await();

        impatient.interrupt();
        impatient.join();
        String other = call(pool);
        Numbered.FIRST_MAY_END.countDown();

        assertThat(other).isEqualTo("instance 2");
    }

    private static String call(HandlerPool pool) {
        return new String(pool.call(FUNCTION, Calls.invocation()), StandardCharsets.UTF_8);
    }

    /** Says which instance it is; the first one is busy for long, whoever interrupts it. */
    static final class Numbered implements RequestStreamHandler {

        static final CountDownLatch FIRST_IS_CALLED = new CountDownLatch(1);
        static final CountDownLatch FIRST_MAY_END = new CountDownLatch(1);
        private static final AtomicInteger MADE = new AtomicInteger();

        private final int number = MADE.incrementAndGet();

        @Override
        public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
            while (number == 1 && FIRST_MAY_END.getCount() > 0) {
                FIRST_IS_CALLED.countDown();
                Thread.onSpinWait();
            }
            answer.write(("instance " + number).getBytes(StandardCharsets.UTF_8));
        }
    }
}
