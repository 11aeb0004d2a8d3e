package dev.loquat.evaluation.understanding;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * The most memory in use on the heap. The pools' peaks are added, though they need not fall together, and what is garbage but not
 * collected yet counts: an upper bound of what is needed.
 */
final class PeakHeap {

    private static final double MEBIBYTE = 1 << 20;

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    /** Begins to measure. */
    PeakHeap() {
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    double megabytes() {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEBIBYTE;
    }
}
