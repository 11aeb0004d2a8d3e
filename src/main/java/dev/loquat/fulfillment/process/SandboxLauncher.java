package dev.loquat.fulfillment.process;

import dev.loquat.DaemonThread;
import dev.loquat.FileTree;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.FunctionSpec.Isolation;
import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.Invocation;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Starts the processes of functions. */
final class SandboxLauncher implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SandboxLauncher.class);
    private static final String PREFIX = "loquat-functions-";
    private static final File NOTHING = new File("/dev/null");

    /** Bubblewrap, and itself again as the first process inside. */
    private static final int BUBBLEWRAPS = 2;

    private final Confinement confinement;
    private final Path root;
    private final RuntimeFolder runtime;
    private final AtomicInteger sandboxes = new AtomicInteger();
    private final AtomicInteger functions = new AtomicInteger();
    private final Map<Language, Optional<Path>> interpreters = new EnumMap<>(Language.class);
    private final ExecutorService threads;

    /** A process ends with the thread that has started it ({@code PR_SET_PDEATHSIG}), so one thread starts them all. */
    private final ExecutorService starter;

    private final OptionalInt debugPort;

    private SandboxLauncher(Confinement confinement, Path root, RuntimeFolder runtime, OptionalInt debugPort) {
        this.confinement = confinement;
        this.debugPort = debugPort;
        this.root = root;
        this.runtime = runtime;
        this.threads = Executors.newCachedThreadPool(DaemonThread.named("function sandbox"));
        this.starter = Executors.newSingleThreadExecutor(DaemonThread.named("function starter"));
    }

    /**
     * Makes the folders; what is in them is gone when this is closed.
     *
     * @param debugPort where the debugger of a process waits; no function is then kept from it, nor from the author's files
     * @throws FunctionFailed when they cannot be made
     */
    static SandboxLauncher open(OptionalInt debugPort) {
        try {
            Path place = place();
            Folders.deleteLeftBehind(place, PREFIX);
            String own = PREFIX + ProcessHandle.current().pid() + "-";
            Path root = Folders.make(Files.createTempDirectory(place, own), "rwx--x--x");
            RuntimeFolder runtime = RuntimeFolder.write(root.resolve("runtime"));
            Confinement confinement = debugPort.isPresent() ? Confinement.loose() : Confinement.ofThisMachine();
            LOG.infof("On this machine, %s.", confinement.report());
            return new SandboxLauncher(confinement, root, runtime, debugPort);
        } catch (IOException e) {
            throw new FunctionFailed("there is no folder for functions' processes: " + e.getMessage(), e);
        }
    }

    /** Not {@code /tmp}, in whose place sandboxes have their own. */
    private static Path place() {
        Path place = Path.of("/var/tmp");
        return Files.isWritable(place) ? place : Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** The code of a function where its sandboxes can read it. */
    DeployedCode deploy(Path code, Duration recheck) {
        Optional<Path> copies = Optional.empty();
        if (confinement.hasUsers()) {
            try {
                copies = Optional.of(Folders.make(root.resolve("code-" + functions.incrementAndGet()), "rwxr-xr-x"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new DeployedCode(code, copies, recheck);
    }

    /**
     * Starts a process; it is not ready yet.
     *
     * @throws FunctionFailed when it cannot be started
     */
    Sandbox start(Language language, FunctionSpec function, Deployment deployment, Invocation invocation, String type) {
        int number = sandboxes.incrementAndGet();
        RuntimeState state = new RuntimeState();
        try {
            OptionalInt user = confinement.user(number);
            Path folder = Folders.make(root.resolve("sandbox-" + number), "rwx--x--x");
            Path scratch = Folders.make(folder.resolve("tmp"), "rwx------");
            Confinement.give(scratch, user);
            boolean isStrict = function.isolation() == Isolation.STRICT && debugPort.isEmpty();
            Path socket = folder.resolve("api");
            RuntimeApi api =
                    isStrict ? RuntimeApi.open(state, threads, user, socket) : RuntimeApi.open(state, threads, user);
            SandboxCommand command = isStrict
                    ? strictly(
                            language,
                            function,
                            user,
                            new Bubblewrap.Shown(scratch, deployment.taskRoot(), runtime.path(), socket))
                    : openly(
                            language,
                            function,
                            user,
                            scratch,
                            new SandboxView(
                                    api.address(),
                                    deployment.taskRoot(),
                                    runtime.path(),
                                    confinement.hasOwnTmp() ? Path.of("/tmp") : scratch));
            Map<String, String> variables = new SandboxEnvironment(language, function, deployment, type)
                    .variables(number, command.view(), invocation.environment());
            Optional<MemoryGroup> group =
                    MemoryGroup.make(confinement.groups(), function.memory() + command.ownMegabytes());
            Process process = start(
                    group.map(it -> it.entering(command.words())).orElse(command.words()),
                    deployment.taskRoot(),
                    debugPort.isPresent() ? language.debugged(variables, debugPort.getAsInt()) : variables);
            LogPump log = new LogPump(process.getInputStream(), invocation.log());
            threads.execute(log);
            ResidentMemory memory = new ResidentMemory(process.pid(), command.wrappers());
            SandboxProcess running = new SandboxProcess(process, memory, group, api, log, folder, user, confinement);
            CompletableFuture<Void> unused = process.onExit()
                    .thenAccept(ended -> state.ended(
                            group.filter(MemoryGroup::hasRunOut).isPresent()
                                    ? "it used more than " + function.memory()
                                            + ExitReason.outOfMemory(function.memory())
                                    : ExitReason.of(ended.exitValue())));
            return new Sandbox(deployment, invocation.environment(), state, running, function.memory());
        } catch (IOException e) {
            throw new FunctionFailed("its process cannot be started: " + e.getMessage(), e);
        }
    }

    private SandboxCommand openly(
            Language language, FunctionSpec function, OptionalInt user, Path scratch, SandboxView view) {
        List<String> words = confinement.confine(
                language.command(interpreter(language), view, function.memory(), debugPort),
                user,
                scratch,
                function.ephemeralStorage());
        return new SandboxCommand(words, view, 0, 0);
    }

    private SandboxCommand strictly(Language language, FunctionSpec function, OptionalInt user, Bubblewrap.Shown shown)
            throws IOException {
        Optional<Path> interpreter = interpreter(language);
        List<String> plain = language.command(interpreter, SandboxView.CLOSED, function.memory(), debugPort);
        boolean isRelayed = !language.speaksToSocketFiles();
        List<String> words = confinement.confineStrictly(
                isRelayed ? RuntimeFolder.relayed(plain) : plain,
                user,
                shown,
                isRelayed ? List.of(RuntimeFolder.JAVA) : interpreter.stream().toList(),
                function.ephemeralStorage());
        return isRelayed
                ? new SandboxCommand(words, SandboxView.CLOSED, BUBBLEWRAPS + 1, RuntimeFolder.RELAY_MEGABYTES)
                : new SandboxCommand(words, SandboxView.CLOSED, BUBBLEWRAPS, 0);
    }

    private Process start(List<String> command, Path folder, Map<String, String> variables) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(NOTHING);
        builder.environment().clear();
        builder.environment().putAll(variables);
        try {
            return starter.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw new IOException(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            throw Sandbox.brokenOff(e);
        }
    }

    private Optional<Path> interpreter(Language language) {
        if (language.interpreters().isEmpty()) {
            return Optional.empty();
        }
        Optional<Path> found;
        synchronized (interpreters) {
            found = interpreters.computeIfAbsent(
                    language,
                    it -> it.interpreters().stream()
                            .map(confinement::program)
                            .flatMap(Optional::stream)
                            .findFirst());
        }
        return Optional.of(found.orElseThrow(() -> new FunctionFailed("there is no '"
                + language.interpreters().get(0) + "' on this machine that functions can run. Install it, or"
                + " have it where every user may read.")));
    }

    @Override
    public void close() {
        starter.shutdownNow();
        threads.shutdownNow();
        confinement.groups().ifPresent(MemoryGroups::close);
        try {
            FileTree.delete(root);
        } catch (IOException e) {
            LOG.warnf("The folder %s stays: %s", root, e.getMessage());
        }
    }
}
