package dev.loquat.channel;

/** Names requests. Implementations may be called from any number of threads. */
@FunctionalInterface
public interface RequestIds {

    /** The name of the next request, a UUID; no two are alike. */
    String next();
}
