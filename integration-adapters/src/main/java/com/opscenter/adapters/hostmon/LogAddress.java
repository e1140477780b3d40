package com.opscenter.adapters.hostmon;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a log is: `jdbc:postgresql://host[:port]/database`, `jdbc:mariadb://…` or
/// `jdbc:sqlite:/path`. Nothing may follow: parameters of drivers name classes and files, so what
/// may be set is a setting of ours.
sealed interface LogAddress {

    enum Product {
        POSTGRESQL(5432),
        MARIADB(3306);

        private final int port;

        Product(int port) {
            this.port = port;
        }
    }

    record Server(Product product, String host, int port, String database) implements LogAddress {
        @Override
        public String toString() {
            return "%s://%s:%d/%s"
                    .formatted(product.name().toLowerCase(Locale.ROOT), host, port, database);
        }
    }

    record File(Path path) implements LogAddress {
        @Override
        public String toString() {
            return "sqlite:" + path;
        }
    }

    Pattern SERVER =
            Pattern.compile(
                    "jdbc:(postgresql|mariadb)://([A-Za-z0-9._-]{1,253}|\\[[0-9a-fA-F:]{2,45}])"
                            + "(?::([0-9]{1,5}))?/([A-Za-z0-9_.-]{1,63})");

    String SQLITE = "jdbc:sqlite:";

    static Optional<LogAddress> parse(String written) {
        String address = written.strip();
        if (address.startsWith(SQLITE)) {
            return file(address.substring(SQLITE.length()));
        }
        Matcher server = SERVER.matcher(address);
        if (!server.matches()) {
            return Optional.empty();
        }
        Product product = Product.valueOf(server.group(1).toUpperCase(Locale.ROOT));
        int port = server.group(3) == null ? product.port : Integer.parseInt(server.group(3));
        return port < 1 || port > 65535
                ? Optional.empty()
                : Optional.of(
                        new Server(
                                product,
                                server.group(2).replaceAll("[\\[\\]]", ""),
                                port,
                                server.group(4)));
    }

    /// SQLite reads parameters behind a question mark, and opens what begins with `file:` or a
    /// colon otherwise than by its path.
    private static Optional<LogAddress> file(String written) {
        try {
            return written.startsWith("/") && !written.contains("?")
                    ? Optional.of(new File(Path.of(written)))
                    : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
