package org.scps.local;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Runs another main class that shall not outlive the process that started it. */
public final class Watched {

    private Watched() {}

    /**
     * Runs it.
     *
     * @param args the main class, then its arguments
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        ParentWatch.begin();
        Method main = Class.forName(args[0]).getMethod("main", String[].class);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            e.getCause().printStackTrace();
            System.exit(1);
        }
    }
}
