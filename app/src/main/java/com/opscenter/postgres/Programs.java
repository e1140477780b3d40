package com.opscenter.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs the server's programs, and short probes of the system, to their end.
///
/// @param home folder that has `bin/`
record Programs(Path home, ServerUser user) {

    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(user.prefix());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    /// @throws IOException with what the program said, when it fails
    void run(String program, String... arguments) throws IOException {
        Result result = result(command(program, List.of(arguments)), home);
        if (result.code != 0) {
            throw new IOException(program + " failed: " + result.output.strip());
        }
    }

    static boolean succeeds(List<String> command) {
        try {
            return result(command, Path.of("/")).code == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /// @return what the program printed, or nothing where it does not exist
    static String output(List<String> command) {
        try {
            return result(command, Path.of("/")).output;
        } catch (IOException noSuchProgram) {
            return "";
        }
    }

    private static Result result(List<String> command, Path folder) throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.onExit().join().exitValue(), output);
    }

    private record Result(int code, String output) {}
}
