package org.scps.local;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Runs another main class that shall not outlive the process that started it. */
public final class Watched {

    private static final System.Logger LOG = System.getLogger(Watched.class.getName());

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
            // The parent tells one line and where this log is; here, the whole story.
            LOG.log(System.Logger.Level.ERROR, args[0] + " cannot run", e.getCause());
            System.exit(1);
        }
    }
}
