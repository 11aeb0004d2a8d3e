package dev.loquat.fulfillment.java;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/**
 * Loads the classes of one function. Its own libraries go before those of the service, save for what both have to share:
 * Lambda's interfaces, the event's records, and Jackson, whose annotations the author's classes bear.
 */
final class FunctionClassLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private static final List<String> SHARED = List.of(
            "java.",
            "com.amazonaws.services.lambda.runtime.",
            "com.fasterxml.jackson.",
            "dev.loquat.conversation.",
            "dev.loquat.fulfillment.event.");

    FunctionClassLoader(List<URL> code, ClassLoader parent) {
        super("function", code.toArray(URL[]::new), parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (SHARED.stream().anyMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : ownOrParents(name, resolve);
        }
    }

    private Class<?> ownOrParents(String name, boolean resolve) throws ClassNotFoundException {
        try {
            return findClass(name);
        } catch (ClassNotFoundException notOwn) {
            return super.loadClass(name, resolve);
        }
    }
}
