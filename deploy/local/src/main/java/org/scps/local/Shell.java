package org.scps.local;

import java.util.ArrayList;
import java.util.List;

/** Command lines that run through the shell. */
final class Shell {

    private Shell() {}

    /** A script with the given command as its arguments. */
    static List<String> script(String script, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        command.addAll(arguments);
        return command;
    }
}
