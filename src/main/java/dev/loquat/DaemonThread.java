package dev.loquat;

import java.util.concurrent.ThreadFactory;

/** Threads that do not keep the process alive when all else is over. */
public final class DaemonThread {

    private DaemonThread() {}

    /**
     * A thread that has not begun yet.
     *
     * @param name shows in thread dumps
     */
    public static Thread of(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Makes threads of this name. */
    public static ThreadFactory named(String name) {
        return work -> of(name, work);
    }
}
