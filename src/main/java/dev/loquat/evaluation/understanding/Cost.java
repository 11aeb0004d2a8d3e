package dev.loquat.evaluation.understanding;

import dev.loquat.evaluation.metrics.Percentiles;

/**
 * What understanding cost.
 *
 * @param trainSeconds how long training took, from utterances to a model that is ready
 * @param latencyMillis how long the utterances took that were asked, one after another after a warm-up
 * @param peakHeapMb the most memory that the heap's pools had in use since before training, in 2^20 bytes
 */
public record Cost(double trainSeconds, Percentiles latencyMillis, double peakHeapMb) {}
