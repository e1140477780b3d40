package com.opscenter.installation;

import com.opscenter.mail.api.Language;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How this process was started.
///
/// @param data the data directory
/// @param demo whether it has demo people and sources; never beyond loopback
/// @param publicUrl where browsers reach it; redirects, origins and cookies follow from it
/// @param labFile what the lab wrote about its devices, null without a lab
/// @param language of the letters to people
/// @param corsOrigins further origins whose pages may open the live channel
@ConfigurationProperties("opscenter")
public record Installation(
        Path data,
        @DefaultValue("false") boolean demo,
        URI publicUrl,
        @Nullable Path labFile,
        @DefaultValue("en") Language language,
        @DefaultValue List<String> corsOrigins) {

    /// Names that lead to this machine itself.
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    public Installation {
        if (publicUrl.getHost() == null || publicUrl.getScheme() == null) {
            throw new IllegalArgumentException(
                    "opscenter.public-url must be like https://ops.example.com, not " + publicUrl);
        }
    }

    public boolean secure() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    /// Scheme, host and port as a browser writes them in `Origin`.
    public String origin() {
        return originOf(publicUrl.getHost());
    }

    /// The host as a browser writes it in `Host`.
    public String host() {
        return origin().substring(origin().indexOf("//") + 2);
    }

    /// Origins under which signing in works: our own and, on the same machine, its other names.
    public Set<String> signInOrigins() {
        Set<String> origins = new LinkedHashSet<>();
        origins.add(origin());
        if (LOOPBACK.contains(publicUrl.getHost())) {
            LOOPBACK.forEach(name -> origins.add(originOf(name)));
        }
        return origins;
    }

    /// Whether an address to listen on can be reached from this machine only.
    public static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private String originOf(String host) {
        int port = publicUrl.getPort();
        boolean usual = port == -1 || port == (secure() ? 443 : 80);
        return publicUrl.getScheme().toLowerCase(Locale.ROOT)
                + "://"
                + host
                + (usual ? "" : ":" + port);
    }
}
