package com.opscenter.adapters.capture;

import java.util.HashSet;
import java.util.Set;

/// Tells names of hosts from other words with dots by their last part, or by a domain that is known
/// for this network's own.
final class Domains {

    /// The last parts of names of hosts; others of two letters are rather words of a program.
    private static final Set<String> TOP =
            Set.of(
                    "lan",
                    "local",
                    "localdomain",
                    "home",
                    "internal",
                    "intern",
                    "corp",
                    "arpa",
                    "private",
                    "test",
                    "example",
                    "invalid",
                    "net",
                    "com",
                    "org",
                    "info",
                    "biz",
                    "dev",
                    "app",
                    "cloud",
                    "box",
                    "edu",
                    "gov",
                    "io",
                    "de",
                    "at",
                    "ch",
                    "eu",
                    "uk",
                    "fr",
                    "nl",
                    "be",
                    "it",
                    "es",
                    "pl",
                    "cz",
                    "se",
                    "dk",
                    "fi",
                    "us",
                    "ca",
                    "au",
                    "jp",
                    "ru",
                    "cn",
                    "br",
                    "tv",
                    "cc",
                    "co");

    private final Set<String> own = new HashSet<>();

    /// All that have a domain above them, and the one right above the host.
    void addThoseOf(String host) {
        int first = host.indexOf('.');
        int last = host.lastIndexOf('.');
        for (int dot = first;
                dot >= 0 && (dot == first || dot < last);
                dot = host.indexOf('.', dot + 1)) {
            String domain = host.substring(dot + 1);
            if (!domain.isEmpty() && !TOP.contains(domain)) {
                own.add(domain);
            }
        }
    }

    /// @param bare in small letters, without a dot at its end
    boolean isHost(String bare) {
        int dot = bare.lastIndexOf('.');
        return (dot >= 0 && TOP.contains(bare.substring(dot + 1)))
                || own.stream().anyMatch(domain -> isOf(domain, bare));
    }

    private static boolean isOf(String domain, String host) {
        return host.endsWith(domain)
                && (host.length() == domain.length()
                        || host.charAt(host.length() - domain.length() - 1) == '.');
    }
}
