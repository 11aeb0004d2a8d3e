package dev.loquat.fulfillment.process;

import dev.loquat.DaemonThread;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.fulfillment.FunctionCode;
import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.FunctionRuntime;
import dev.loquat.fulfillment.Invocation;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Runs functions in processes of their own. Nothing is started, and nothing on the machine is looked at, before the first
 * call. It may be used from any number of threads.
 */
public final class SandboxHost implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SandboxHost.class);

    /** How often memory is looked at: a process that fills it at 1 GB a second is found with 100 MB too much. */
    private static final int TENDING_MILLIS = 100;

    private final SandboxSettings settings;
    private final Clock clock;
    private final Capacity capacity;
    private final Map<Name, SandboxPool> pools = new HashMap<>();

    /** Of functions that are declared otherwise by now; their calls under way may end. */
    private final Set<SandboxPool> replaced = new HashSet<>();

    private boolean isClosed;
    private Optional<SandboxLauncher> launcher = Optional.empty();
    private Optional<ScheduledExecutorService> keeper = Optional.empty();

    /**
     * @param clock the time of deadlines
     */
    public SandboxHost(SandboxSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.capacity = new Capacity(settings.sandboxes(), this::makeRoom);
    }

    /** The runtimes that it has: nodejs, python, provided. Closing one of them closes the host. */
    public List<FunctionRuntime> runtimes() {
        return Arrays.stream(Language.values())
                .<FunctionRuntime>map(language -> new ProcessRuntime(language, this))
                .toList();
    }

    /** Why this machine cannot isolate functions strictly, and what to do about it; empty when it can. */
    public static Optional<String> lackOfStrictIsolation() {
        return Confinement.ofThisMachine().lackOfIsolation();
    }

    byte[] call(Language language, FunctionCode code, Invocation invocation) {
        return pool(language, code).call(invocation);
    }

    /** Sees to it that as many processes are ready as the function is to have. */
    void provision(Language language, FunctionCode code, Invocation invocation) {
        if (code.spec().concurrency().provisioned() > 0) {
            pool(language, code).provision(invocation);
        }
    }

    /** Ends the processes of all functions but these as they are declared; calls under way may end. */
    public void retain(Collection<FunctionCode> functions) {
        Map<Name, FunctionSpec> kept = new HashMap<>();
        functions.forEach(code -> kept.put(Name.of(code), code.spec()));
        List<SandboxPool> gone = new ArrayList<>();
        synchronized (this) {
            pools.forEach((name, pool) -> {
                if (!pool.function().equals(kept.get(name))) {
                    gone.add(pool);
                }
            });
            pools.values().removeAll(gone);
            replaced.addAll(gone);
        }
        gone.forEach(SandboxPool::retire);
    }

    /** How many processes a function has now. */
    synchronized int sandboxes(FunctionCode code) {
        SandboxPool pool = pools.get(Name.of(code));
        return pool == null ? 0 : pool.size();
    }

    private synchronized SandboxPool pool(Language language, FunctionCode code) {
        if (isClosed) {
            throw new FunctionFailed("it is not called, as the service is ending.");
        }
        SandboxPool known = pools.get(Name.of(code));
        if (known != null && known.function().equals(code.spec())) {
            return known;
        }
        if (known != null) {
            known.retire();
            replaced.add(known);
        }
        SandboxLauncher start = launcher.orElseGet(this::begin);
        SandboxPool pool = new SandboxPool(
                language, code.spec(), start.deploy(code.path(), settings.recheck()), start, capacity, settings, clock);
        pools.put(Name.of(code), pool);
        return pool;
    }

    private SandboxLauncher begin() {
        SandboxLauncher begun = SandboxLauncher.open(settings.debugPort());
        launcher = Optional.of(begun);
        ScheduledExecutorService every = Executors.newScheduledThreadPool(2, DaemonThread.named("function keeper"));
        ScheduledFuture<?> unused =
                every.scheduleWithFixedDelay(this::watchMemory, TENDING_MILLIS, TENDING_MILLIS, TimeUnit.MILLISECONDS);
        unused = every.scheduleWithFixedDelay(this::tend, TENDING_MILLIS, TENDING_MILLIS, TimeUnit.MILLISECONDS);
        keeper = Optional.of(every);
        return begun;
    }

    private void watchMemory() {
        for (SandboxPool pool : allPools()) {
            try {
                pool.watchMemory();
            } catch (RuntimeException e) {
                LOG.warnf(
                        "The memory of function '%s' is not known: %s",
                        pool.function().name(), e.getMessage());
            }
        }
    }

    private void tend() {
        for (SandboxPool pool : allPools()) {
            try {
                pool.tend();
            } catch (RuntimeException e) {
                LOG.warnf(
                        "Function '%s' cannot be kept ready: %s",
                        pool.function().name(), e.getMessage());
            }
        }
    }

    private boolean makeRoom() {
        return allPools().stream()
                .flatMap(pool -> pool.oldestIdle().map(sandbox -> new Idle(pool, sandbox)).stream())
                .min(Comparator.comparingLong(one -> one.sandbox().idleSince()))
                .map(one -> {
                    one.pool().discardIdle(one.sandbox());
                    return true;
                })
                .orElse(false);
    }

    private synchronized List<SandboxPool> allPools() {
        replaced.removeIf(pool -> pool.size() == 0);
        return Stream.concat(pools.values().stream(), replaced.stream()).toList();
    }

    /** Lets calls under way end, for a while, and ends all processes. */
    @Override
    public void close() {
        List<SandboxPool> ending;
        synchronized (this) {
            isClosed = true;
            ending = allPools();
        }
        ending.forEach(SandboxPool::retire);
        long end = System.nanoTime() + settings.drain().toNanos();
        try {
            while (ending.stream().anyMatch(pool -> pool.size() > 0) && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ending.forEach(SandboxPool::close);
        synchronized (this) {
            keeper.ifPresent(ScheduledExecutorService::shutdown);
            launcher.ifPresent(SandboxLauncher::close);
            keeper = Optional.empty();
            launcher = Optional.empty();
            pools.clear();
        }
    }

    /** A function; versions of a bot lie in folders of their own. */
    private record Name(Path botFolder, String function) {

        static Name of(FunctionCode code) {
            return new Name(
                    code.botFolder().toAbsolutePath().normalize(), code.spec().name());
        }
    }

    private record Idle(SandboxPool pool, Sandbox sandbox) {}
}
