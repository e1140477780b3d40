package com.opscenter.vault.api;

import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What kinds of secrets there are, and the names each consists of.
public enum CredentialKind {
    /// User-based security: which passphrases are needed depends on the source's security level.
    SNMP_V3,
    SNMP_V2C,
    PASSWORD,
    TOKEN,
    KEY_SECRET;

    /// RFC 3414 §11.2: shorter passphrases are no passphrases.
    private static final int SHORTEST_PASSPHRASE = 8;

    private static final int LONGEST = 4096;

    /// The word of the API, such as `snmp-v3`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CredentialKind> of(String word) {
        for (CredentialKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /// Whether secrets of these names make a credential of this kind.
    public boolean fits(Set<String> names) {
        return names.containsAll(required()) && names.stream().allMatch(this::knows);
    }

    /// What is wrong with the secrets.
    ///
    /// @param path of the map in the request, such as `credentials`
    public List<FieldError> violations(Map<String, String> secrets, String path) {
        List<FieldError> errors = new ArrayList<>();
        required().stream()
                .sorted()
                .filter(name -> !secrets.containsKey(name))
                .map(name -> new FieldError(path + "." + name, "required", "must be given"))
                .forEach(errors::add);
        secrets.forEach((name, value) -> check(name, value, path).ifPresent(errors::add));
        return errors;
    }

    private Optional<FieldError> check(String name, String value, String path) {
        String field = path + "." + name;
        if (!knows(name)) {
            return Optional.of(
                    new FieldError(field, "unknown", "is no secret of the kind " + word()));
        }
        if (value.isBlank() || value.length() > LONGEST || value.indexOf('\0') >= 0) {
            return Optional.of(
                    new FieldError(field, "size", "must have 1 to " + LONGEST + " characters"));
        }
        return name.endsWith("Passphrase") && value.length() < SHORTEST_PASSPHRASE
                ? Optional.of(
                        new FieldError(
                                field,
                                "size",
                                "must have " + SHORTEST_PASSPHRASE + " or more characters"))
                : Optional.empty();
    }

    private boolean knows(String name) {
        return required().contains(name) || optional().contains(name);
    }

    private Set<String> required() {
        return switch (this) {
            case SNMP_V3 -> Set.of("securityName");
            case SNMP_V2C -> Set.of("community");
            case PASSWORD -> Set.of("username", "password");
            case TOKEN -> Set.of("token");
            case KEY_SECRET -> Set.of("key", "secret");
        };
    }

    private Set<String> optional() {
        return switch (this) {
            case SNMP_V3 -> Set.of("authPassphrase", "privPassphrase");
            case SNMP_V2C, PASSWORD, TOKEN, KEY_SECRET -> Set.of();
        };
    }
}
