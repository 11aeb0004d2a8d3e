package dev.loquat.bot.catalog;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Waits for edits of the files in a folder of bots. For one thread.
 *
 * <p>The operating system tells of most edits at once. Some file systems, such as network mounts, tell of none; so a wait also ends
 * by itself after a while, and whoever waits looks for themselves.
 */
public final class FolderWatch implements AutoCloseable {

    /** The folders of bots, those of their functions and of their versions, and each version. */
    private static final int DEPTH = 4;

    private static final Set<String> PASSED_OVER = Set.of("node_modules", "tests");

    /** Editors write a file in several steps, a few milliseconds apart; so long it has to be quiet. */
    private static final Duration SETTLED = Duration.ofMillis(30);

    private static final int MOST_ROUNDS = 20;

    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final Path folder;
    private final Optional<WatchService> service;

    private FolderWatch(Path folder, Optional<WatchService> service) {
        this.folder = folder;
        this.service = service;
    }

    /** Begins to watch; edits from now on end the next wait. */
    public static FolderWatch of(Path folder) {
        FolderWatch watch = new FolderWatch(folder, service(folder));
        watch.register();
        return watch;
    }

    /** Without a service, of which an operating system has only so many, every wait is as long as it may be. */
    private static Optional<WatchService> service(Path folder) {
        try {
            return Optional.of(folder.getFileSystem().newWatchService());
        } catch (IOException | UnsupportedOperationException none) {
            return Optional.empty();
        }
    }

    /**
     * Waits until files have been edited and their editor is done, or until the time is over.
     *
     * @throws InterruptedException when the waiting thread is interrupted
     * @throws java.nio.file.ClosedWatchServiceException when this is closed meanwhile
     */
    public void await(Duration atMost) throws InterruptedException {
        if (service.isEmpty()) {
            Thread.sleep(atMost.toMillis());
            return;
        }
        Optional<WatchKey> edited = poll(service.get(), atMost);
        for (int round = 0; edited.isPresent() && round < MOST_ROUNDS; round++) {
            edited.get().pollEvents();
            edited.get().reset();
            edited = poll(service.get(), SETTLED);
        }
        register();
    }

    private static Optional<WatchKey> poll(WatchService service, Duration atMost) throws InterruptedException {
        return Optional.ofNullable(service.poll(atMost.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Folders may have been added; one that is registered already stays so. */
    private void register() {
        service.ifPresent(watching -> {
            try {
                registerAll(folder, watching);
            } catch (IOException unreadable) {
                // Whoever reads the folder reports that.
            }
        });
    }

    private static void registerAll(Path folder, WatchService watching) throws IOException {
        Files.walkFileTree(folder, Set.of(), DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) throws IOException {
                String name = String.valueOf(visited.getFileName());
                if (!visited.equals(folder) && (name.startsWith(".") || PASSED_OVER.contains(name))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                visited.register(watching, KINDS);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path child, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() {
        service.ifPresent(watching -> {
            try {
                watching.close();
            } catch (IOException open) {
                // It ends with the process.
            }
        });
    }
}
