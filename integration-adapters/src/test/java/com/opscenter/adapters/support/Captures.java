package com.opscenter.adapters.support;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Recorded agents. They are others' work and never copied: a test that needs one is skipped where
/// the folder is absent. `-Dopscenter.shared=DIR` names another place.
public final class Captures {

    private Captures() {}

    /// The recorded traps, a file for each.
    public static Path traps() {
        Path shared = Path.of(System.getProperty("opscenter.shared", "../../shared"));
        Path folder = shared.resolve("captures/traps");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no recorded traps at " + folder);
        return folder;
    }

    public static Path snmp(String name) {
        Path shared = Path.of(System.getProperty("opscenter.shared", "../../shared"));
        Path file = shared.resolve("captures/snmp").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "no recorded agents at " + file);
        return file;
    }
}
