package dev.loquat.fulfillment.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.conversation.FunctionResult;
import dev.loquat.fulfillment.Calls;
import dev.loquat.fulfillment.FunctionRuntime;
import dev.loquat.fulfillment.HotelFunctionContract;
import dev.loquat.fulfillment.Usage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a process of its own adds: it may crash, fill its memory and leave children behind, and nobody is harmed. */
abstract class OwnProcessContract extends HotelFunctionContract {

    private static final SandboxSettings SETTINGS =
            new SandboxSettings(8, Duration.ofMinutes(1), Duration.ofSeconds(6), Duration.ZERO, Duration.ofMillis(100));

    @Override
    protected List<FunctionRuntime> runtimes(Path cache) {
        return new SandboxHost(SETTINGS, Clock.systemUTC()).runtimes();
    }

    @Test
    void failsWhenItsProcessEndsAndStartsAnotherForTheNextCall() throws IOException {
        assertThat(failure("exit")).contains("Runtime.ExitError: exit status 3");
        assertThat(failure("exit")).contains("Runtime.ExitError: exit status 3");
    }

    @Test
    void failsWhenItDoesNotStart() throws IOException {
        assertThat(failure("init")).contains("it did not start").contains("no key to the hotel");
    }

    @Test
    void isGivenUpWhenItTakesTooLongToStart() throws IOException {
        allow(Duration.ofSeconds(1));

        assertThat(call(Calls.fulfillment("book-hotel"), "slow init")).isInstanceOf(FunctionResult.TimedOut.class);
    }

    @Test
    void isEndedWhenItFillsItsMemory() throws IOException {
        assertThat(failure("bloat")).containsAnyOf("MB of memory", "signal: killed", "signal: 6", "OutOfMemory");
    }

    @Test
    void leavesNoChildrenBehind() throws Exception {
        allow(Duration.ofSeconds(1));

        call(Calls.fulfillment("book-hotel"), "child");

        Optional<String> child =
                said().stream().filter(line -> line.contains("child ")).findFirst();
        assertThat(child).isPresent();
        long pid = Long.parseLong(child.get().replaceAll(".*child (\\d+).*", "$1"));
        Optional<ProcessHandle> left = ProcessHandle.of(pid);
        if (left.isPresent()) {
            left.get().onExit().get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void paysForItsStartOnce() throws IOException {
        call(Calls.fulfillment("book-hotel"), "");
        call(Calls.fulfillment("book-hotel"), "");

        assertThat(usages).hasSize(2);
        assertThat(usages.get(0).initialisation()).isPositive();
        assertThat(usages.get(1).initialisation()).isZero();
        assertThat(usages)
                .extracting(Usage::billedMillis)
                .allSatisfy(time -> assertThat(time).isPositive());
    }
}
