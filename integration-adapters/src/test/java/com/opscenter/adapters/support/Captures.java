package com.opscenter.adapters.support;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Recorded agents. They are others' work and never copied: a test that needs one is skipped where
/// the folder is absent. `-Dopscenter.shared=DIR` names another place.
public final class Captures {

    private Captures() {}

    public static Path snmp(String name) {
        Path shared = Path.of(System.getProperty("opscenter.shared", "../../shared"));
        Path file = shared.resolve("captures/snmp").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "no recorded agents at " + file);
        return file;
    }
}
