package dev.loquat.fulfillment.process;

import dev.loquat.DaemonThread;
import dev.loquat.FileTree;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.FunctionSpec.Isolation;
import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.Invocation;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
    private static final String RELAY = Relay.class.getName().replace('.', '/') + ".class";
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** What the relay holds, 36 MB with JDK 17 on a 64-bit Linux, and what the kernel does for it. */
    private static final int RELAY_MEGABYTES = 64;

    /** A JVM that copies a few bytes and compiles nothing. */
    private static final List<String> SMALL_JAVA =
            List.of("-Xshare:auto", "-Xint", "-Xmx8m", "-Xss256k", "-XX:+UseSerialGC", "-XX:-UsePerfData");

    private final Confinement confinement;
    private final Path root;
    private final Path runtimeFolder;
    private final AtomicInteger sandboxes = new AtomicInteger();
    private final AtomicInteger functions = new AtomicInteger();
    private final Map<Language, Optional<Path>> interpreters = new EnumMap<>(Language.class);
    private final ExecutorService threads;

    /** A process ends with the thread that has started it ({@code PR_SET_PDEATHSIG}), so one thread starts them all. */
    private final ExecutorService starter;

    private final OptionalInt debugPort;

    private SandboxLauncher(Confinement confinement, Path root, Path runtimeFolder, OptionalInt debugPort) {
        this.confinement = confinement;
        this.debugPort = debugPort;
        this.root = root;
        this.runtimeFolder = runtimeFolder;
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
            Path runtime = Folders.make(root.resolve("runtime"), "rwxr-xr-x");
            for (Language language : Language.values()) {
                if (!language.bootstrap().isEmpty()) {
                    writeRuntime(language.bootstrap(), runtime);
                }
            }
            writeRuntime(RELAY, runtime);
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

    private static void writeRuntime(String name, Path folder) throws IOException {
        String resource = name.substring(name.lastIndexOf('/') + 1);
        try (InputStream bytes = SandboxLauncher.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IOException("the resource " + resource + " is missing");
            }
            Path file = folder.resolve(name);
            for (Path parent = file.getParent();
                    parent != null && !parent.equals(folder);
                    parent = parent.getParent()) {
                Folders.make(parent, "rwxr-xr-x");
            }
            Files.copy(bytes, file);
            file.toFile().setReadable(true, false);
        }
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
            SandboxView view = isStrict ? SandboxView.CLOSED : openView(api, deployment, scratch);
            Optional<Path> interpreter = interpreter(language);
            List<String> plain = language.command(
                    interpreter.map(Path::toString).orElse(""),
                    view.runtime(),
                    view.taskRoot(),
                    function.memory(),
                    debugPort);
            boolean isRelayed = isStrict && !language.speaksToSocketFiles();
            List<String> command = isStrict
                    ? confinement.confineStrictly(
                            isRelayed ? Tools.join(relay(), plain) : plain,
                            user,
                            new Bubblewrap.Shown(scratch, deployment.taskRoot(), runtimeFolder, socket),
                            isRelayed ? List.of(JAVA) : interpreter.stream().toList(),
                            function.ephemeralStorage())
                    : confinement.confine(plain, user, scratch, function.ephemeralStorage());
            Optional<MemoryGroup> group =
                    MemoryGroup.make(confinement.groups(), function.memory() + (isRelayed ? RELAY_MEGABYTES : 0));
            ProcessBuilder builder = new ProcessBuilder(
                            group.map(it -> it.entering(command)).orElse(command))
                    .directory(deployment.taskRoot().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(NOTHING);
            builder.environment().clear();
            builder.environment()
                    .putAll(new SandboxEnvironment(language, function, deployment, type)
                            .variables(number, view, invocation.environment()));
            debugPort.ifPresent(port -> builder.environment().putAll(language.debuggerVariables(port)));
            Process process = start(builder);
            LogPump log = new LogPump(process.getInputStream(), invocation.log());
            threads.execute(log);
            ResidentMemory memory = new ResidentMemory(process.pid(), isStrict ? (isRelayed ? 3 : 2) : 0);
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

    private SandboxView openView(RuntimeApi api, Deployment deployment, Path scratch) {
        Path tmp = confinement.hasOwnTmp() ? Path.of("/tmp") : scratch;
        return new SandboxView(api.address(), deployment.taskRoot(), runtimeFolder, tmp);
    }

    private static List<String> relay() {
        List<String> words = new ArrayList<>(List.of(JAVA.toString()));
        words.addAll(SMALL_JAVA);
        words.addAll(List.of(
                "-cp",
                SandboxView.CLOSED.runtime().toString(),
                Relay.class.getName(),
                SandboxView.API.toString(),
                String.valueOf(SandboxView.PORT)));
        return words;
    }

    private Process start(ProcessBuilder builder) throws IOException {
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
