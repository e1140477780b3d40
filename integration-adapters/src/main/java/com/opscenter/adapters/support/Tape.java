package com.opscenter.adapters.support;

import com.opscenter.sources.api.SourceOperations.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What went over the wire to one system while it was recorded, as it went: secrets are still in
/// it. Holds so much and no more.
public final class Tape {

    private static final int MOST_EXCHANGES = 10_000;

    /// Of one character in UTF-8.
    private static final int MOST_OCTETS = 3;

    private static final String CUT = "[the capture is full: there was more]\n";

    private final int mostBytes;
    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
    private final Map<String, Map<String, Cell>> objects = new LinkedHashMap<>();
    private final List<Exchange> exchanges = new ArrayList<>();
    private final Set<String> cut = new HashSet<>();
    private int bytes;
    private int numbered;
    private boolean truncated;

    /// A value of SNMP.
    ///
    /// @param tag of its type in ASN.1
    /// @param octets of what has octets, a character each; else its text
    public record Cell(int tag, String octets) {}

    public Tape(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// Adds to a file of text.
    public synchronized void write(String file, String text) {
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        if (size <= mostBytes - bytes) {
            bytes += size;
            texts.computeIfAbsent(file, _ -> new StringBuilder()).append(text);
        } else {
            writeSome(file, text);
        }
    }

    /// As many whole lines as there is room for: half a secret would not be known for one.
    private void writeSome(String file, String text) {
        StringBuilder written = texts.getOrDefault(file, new StringBuilder());
        written.append(text, 0, Math.min(text.length(), (mostBytes - bytes) / MOST_OCTETS));
        written.setLength(written.lastIndexOf("\n") + 1);
        truncated = true;
        bytes = mostBytes;
        if (!written.isEmpty() && cut.add(file)) {
            texts.put(file, written.append(CUT));
        }
    }

    /// A further name in a folder, without an ending.
    public synchronized String next(String folder) {
        numbered++;
        return "%s/%04d".formatted(folder, numbered);
    }

    /// Adds a further file of text to a folder.
    public void add(String folder, String text) {
        write(next(folder) + ".txt", text);
    }

    /// Adds an object that an agent has; what it said last stays.
    public synchronized void object(String file, String oid, Cell cell) {
        int size = oid.length() + cell.octets().length();
        if (bytes + size > mostBytes) {
            truncated = true;
            return;
        }
        bytes += size;
        objects.computeIfAbsent(file, _ -> new LinkedHashMap<>()).put(oid, cell);
    }

    synchronized void ended(Exchange exchange) {
        if (exchanges.size() < MOST_EXCHANGES) {
            exchanges.add(exchange);
        } else {
            truncated = true;
        }
    }

    public synchronized Map<String, String> texts() {
        Map<String, String> all = new LinkedHashMap<>();
        texts.forEach((file, text) -> all.put(file, text.toString()));
        return all;
    }

    public synchronized Map<String, Map<String, Cell>> objects() {
        Map<String, Map<String, Cell>> all = new LinkedHashMap<>();
        objects.forEach((file, cells) -> all.put(file, new LinkedHashMap<>(cells)));
        return all;
    }

    public synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /// Whether there was more than there is room for.
    public synchronized boolean isTruncated() {
        return truncated;
    }
}
