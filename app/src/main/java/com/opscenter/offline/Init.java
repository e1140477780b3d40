package com.opscenter.offline;

import com.opscenter.data.DataDirectory;
import com.opscenter.data.Marker;
import com.opscenter.data.Marker.Kind;
import com.opscenter.data.Refused;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Makes a production directory: no lab, no demo users, ever. The first start prints the one-time
/// link for the first administrator.
///
/// Options: `--data DIR` that is no data directory yet, `--public-url URL` where people will reach
/// it.
public final class Init implements OfflineCommand {

    @Override
    public String name() {
        return "init";
    }

    @Override
    public Set<String> options() {
        return Set.of("--data", "--public-url");
    }

    @Override
    public void run(Options options) throws IOException {
        Path path = options.directory();
        String url =
                options.value("--public-url")
                        .orElseThrow(() ->
                                new Refused("Give --public-url URL, the address people will use."));
        requireAddress(url);
        Marker existing = Marker.read(path).orElse(null);
        if (existing != null) {
            throw new Refused(
                    "%s is a %s directory already; choose another with --data."
                            .formatted(path, existing.kind().word()));
        }
        try (DataDirectory made = DataDirectory.open(path, Marker.of(Kind.PRODUCTION, url))) {
            System.out.printf(
                    "%1$s is a production directory for %2$s%nStart it with: ./ops up --data %1$s%n",
                    made.path(), url);
        }
    }

    private static void requireAddress(String url) {
        URI uri = URI.create(url);
        if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
            throw new IllegalArgumentException(
                    "the public URL must be like https://ops.example.com, not " + url);
        }
    }
}
