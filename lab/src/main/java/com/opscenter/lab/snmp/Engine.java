package com.opscenter.lab.snmp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.snmp4j.mp.MPv3;

/// The identity of an SNMP engine and how often it has booted (RFC 3414 §2.2), kept in one file of
/// two lines: engine id in hexadecimal, boots.
public final class Engine {

    private final Optional<Path> file;
    private final byte[] id;
    private int boots;

    private Engine(Optional<Path> file, byte[] id, int boots) {
        this.file = file;
        this.id = id;
        this.boots = boots;
    }

    /// An engine that is forgotten with the process.
    public static Engine passing() {
        return new Engine(Optional.empty(), MPv3.createLocalEngineID(), 0);
    }

    /// Reads the engine from its file, or makes a new one; the caller boots it.
    public static Engine at(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Engine(Optional.of(file), MPv3.createLocalEngineID(), 0);
        }
        List<String> lines = Files.readAllLines(file);
        return new Engine(
                Optional.of(file),
                HexFormat.of().parseHex(lines.getFirst()),
                Integer.parseInt(lines.get(1)));
    }

    byte[] id() {
        return id.clone();
    }

    int boots() {
        return boots;
    }

    /// Counts one more boot, durable before the engine answers with it.
    void boot() throws IOException {
        boots++;
        if (file.isPresent()) {
            keep(file.get());
        }
    }

    private void keep(Path kept) throws IOException {
        Path fresh = kept.resolveSibling(kept.getFileName() + ".new");
        Files.writeString(fresh, HexFormat.of().formatHex(id) + "\n" + boots + "\n");
        Files.move(
                fresh, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
