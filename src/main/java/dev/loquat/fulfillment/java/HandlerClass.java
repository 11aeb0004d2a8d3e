package dev.loquat.fulfillment.java;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.loquat.fulfillment.FunctionFailed;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class of a function's handler.
 *
 * @param type implements one of Lambda's two interfaces
 */
record HandlerClass(Class<?> type) {

    private static final String METHOD = "::handleRequest";

    /**
     * The handler's class in this code.
     *
     * @param named the class, perhaps with {@code ::handleRequest}; when empty, the only handler that is there
     * @param classNames the classes of the code
     * @throws FunctionFailed when there is none, or more than one and none is named
     */
    static HandlerClass find(Optional<String> named, List<String> classNames, ClassLoader loader) {
        return named.map(name -> named(name, loader)).orElseGet(() -> only(classNames, loader));
    }

    /** Makes an instance; its constructor and its initialisers are the author's code. */
    Handler instance() throws Exception {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        try {
            Object handler = constructor.newInstance();
            return handler instanceof RequestStreamHandler stream
                    ? new StreamHandler(stream)
                    : new TypedHandler((RequestHandler<?, ?>) handler);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static HandlerClass named(String name, ClassLoader loader) {
        String className = name.endsWith(METHOD) ? name.substring(0, name.length() - METHOD.length()) : name;
        try {
            Class<?> type = Class.forName(className, false, loader);
            if (!isHandler(type)) {
                throw new FunctionFailed("its handler " + className
                        + " is no class with a constructor without parameters that implements RequestHandler or"
                        + " RequestStreamHandler of com.amazonaws.services.lambda.runtime.");
            }
            return new HandlerClass(type);
        } catch (ClassNotFoundException | LinkageError e) {
            throw notLoaded(className, e);
        }
    }

    private static FunctionFailed notLoaded(String className, Throwable e) {
        return new FunctionFailed("its handler " + className + " cannot be loaded from its code: " + e, e);
    }

    private static HandlerClass only(List<String> classNames, ClassLoader loader) {
        List<Class<?>> handlers = classNames.stream()
                .<Class<?>>flatMap(name -> load(name, loader))
                .filter(HandlerClass::isHandler)
                .toList();
        if (handlers.size() == 1) {
            return new HandlerClass(handlers.get(0));
        }
        throw new FunctionFailed(
                handlers.isEmpty()
                        ? "no class of its code implements RequestHandler or RequestStreamHandler of"
                                + " com.amazonaws.services.lambda.runtime and has a constructor without parameters."
                        : "its code has more than one handler; name one with 'handler' where the bot declares it: "
                                + handlers.stream().map(Class::getName).collect(Collectors.joining(", ")));
    }

    /** Libraries hold classes whose own libraries are not there; they are no handlers of ours. */
    private static Stream<Class<?>> load(String name, ClassLoader loader) {
        try {
            return Stream.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return Stream.empty();
        }
    }

    private static boolean isHandler(Class<?> type) {
        return (RequestHandler.class.isAssignableFrom(type) || RequestStreamHandler.class.isAssignableFrom(type))
                && !Modifier.isAbstract(type.getModifiers())
                && hasConstructorWithoutParameters(type);
    }

    /** Constructors name classes as well, and those may not be there. */
    private static boolean hasConstructorWithoutParameters(Class<?> type) {
        try {
            return Stream.of(type.getDeclaredConstructors()).anyMatch(one -> one.getParameterCount() == 0);
        } catch (LinkageError e) {
            throw notLoaded(type.getName(), e);
        }
    }
}
