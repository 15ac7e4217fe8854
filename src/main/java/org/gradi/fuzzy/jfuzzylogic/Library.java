package org.gradi.fuzzy.jfuzzylogic;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;

/** The library as found on a class path, spoken to by reflection. */
final class Library {
    private static final String ENTRY = "net.sourceforge.jFuzzyLogic.FIS";

    private final Method createFromString;

    private Library(Method createFromString) {
        this.createFromString = createFromString;
    }

    /** Empty when that loader does not know the library. */
    static Optional<Library> find(ClassLoader loader) {
        try {
            Class<?> entry = loader.loadClass(ENTRY);
            return Optional.of(new Library(entry.getMethod("createFromString", String.class, boolean.class)));
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        } catch (NoSuchMethodException | LinkageError strange) {
            throw new IllegalStateException(("The class %s cannot be used: createFromString(String, boolean) "
                    + "is missing or needs other classes; take the whole jar of jFuzzyLogic, version 3.")
                    .formatted(ENTRY), strange);
        }
    }

    /**
     * Reads an FCL text.
     *
     * @throws LibraryFailure when the library fails or gives null, its way to report an unreadable text
     */
    Object read(String fcl) throws LibraryFailure {
        return invoke(createFromString, null, fcl, false);
    }

    /**
     * Calls a public method and takes null for a failure.
     *
     * @throws LibraryFailure with what the library said
     */
    static Object call(Object target, String method, Object... arguments) throws LibraryFailure {
        Class<?>[] types = new Class<?>[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            types[i] = arguments[i] instanceof Double ? double.class : arguments[i].getClass();
        }
        try {
            return invoke(target.getClass().getMethod(method, types), target, arguments);
        } catch (NoSuchMethodException strange) {
            throw new LibraryFailure("%s has no method %s"
                    .formatted(target.getClass().getName(), method), strange);
        }
    }

    static double number(Object target, String method, Object... arguments) throws LibraryFailure {
        return ((Number) call(target, method, arguments)).doubleValue();
    }

    private static Object invoke(Method method, Object target, Object... arguments) throws LibraryFailure {
        try {
            Object result = method.invoke(target, arguments);
            if (result == null && method.getReturnType() != void.class) {
                throw new LibraryFailure("%s gave nothing".formatted(method.getName()), null);
            }
            return result;
        } catch (InvocationTargetException failed) {
            Throwable cause = failed.getCause();
            throw new LibraryFailure("%s failed: %s".formatted(method.getName(), cause), cause);
        } catch (IllegalAccessException hidden) {
            throw new LibraryFailure("%s is not public".formatted(method), hidden);
        }
    }

    /** The library did not do what was asked; the message says which call and what it said. */
    static final class LibraryFailure extends Exception {
        private static final long serialVersionUID = 1L;

        LibraryFailure(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
