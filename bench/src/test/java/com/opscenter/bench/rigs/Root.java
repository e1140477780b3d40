package com.opscenter.bench.rigs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What only root may do: mounts, in a mount namespace that nobody else sees.
final class Root {

    static final List<String> OWN_MOUNTS =
            List.of("unshare", "--mount", "--propagation", "private");

    private Root() {}

    /// Why mounts of our own are impossible here; empty when they are possible.
    static Optional<String> obstacle() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return Optional.of("needs root for mounts of its own");
        }
        return succeeds("unshare", "--mount", "--propagation", "private", "true")
                ? Optional.empty()
                : Optional.of("this system does not let root make a mount namespace");
    }

    static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + words);
        }
    }
}
