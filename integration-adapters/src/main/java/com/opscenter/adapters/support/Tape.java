package com.opscenter.adapters.support;

import com.opscenter.sources.api.SourceOperations.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What went over the wire to one system while it was recorded, as it went: secrets are still in
/// it. Holds so much and no more.
public final class Tape {

    private static final int MOST_EXCHANGES = 10_000;

    private final int mostBytes;
    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
    private final Map<String, Map<String, Cell>> objects = new LinkedHashMap<>();
    private final List<Exchange> exchanges = new ArrayList<>();
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
        String some = room(text);
        if (!some.isEmpty()) {
            texts.computeIfAbsent(file, _ -> new StringBuilder()).append(some);
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

    /// What of it there is room for.
    private String room(String text) {
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        int left = mostBytes - bytes;
        if (size <= left) {
            bytes += size;
            return text;
        }
        truncated = true;
        bytes = mostBytes;
        return text.substring(0, Math.max(0, Math.min(text.length(), left / 3)));
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
