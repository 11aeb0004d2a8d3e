package dev.loquat.fulfillment.queue;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What one thread waits for and others tell. What was told while nobody waited is not lost. */
public final class News {

    private boolean isTold;

    /** There is something to look at. */
    public synchronized void tell() {
        isTold = true;
        notifyAll();
    }

    /**
     * Returns when there is something to look at, which is forgotten then, or when the time is over.
     *
     * @return whether there is something
     */
    public synchronized boolean await(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        long left = time.toMillis();
        while (!isTold && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        boolean wasTold = isTold;
        isTold = false;
        return wasTold;
    }
}
