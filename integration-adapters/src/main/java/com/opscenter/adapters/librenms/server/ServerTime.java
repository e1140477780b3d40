package com.opscenter.adapters.librenms.server;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Times as LibreNMS writes most of them: in the server's local time.
public record ServerTime(ZoneId zone) {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    public Optional<Instant> instant(String written) {
        try {
            return Optional.of(LocalDateTime.parse(written, LOCAL).atZone(zone).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
