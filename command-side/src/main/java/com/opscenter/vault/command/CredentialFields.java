package com.opscenter.vault.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.vault.api.CredentialKind;
import com.opscenter.vocabulary.api.FieldError;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the members of a credential's request and refuses what is wrong with them.
final class CredentialFields {

    private static final int LONGEST_NAME = 64;

    private CredentialFields() {}

    static String name(@Nullable String given) {
        if (given == null || given.isBlank() || given.length() > LONGEST_NAME) {
            throw refused("name", "size", "must have 1 to " + LONGEST_NAME + " characters");
        }
        return given.strip();
    }

    static CredentialKind kind(@Nullable String given) {
        String words =
                Arrays.stream(CredentialKind.values())
                        .map(CredentialKind::word)
                        .collect(Collectors.joining(", "));
        return CredentialKind.of(given == null ? "" : given)
                .orElseThrow(() -> refused("kind", "enum", "must be one of " + words));
    }

    static Map<String, String> complete(CredentialKind kind, @Nullable Map<String, String> values) {
        Map<String, String> given = values == null ? Map.of() : values;
        check(kind.violations(given, "values"));
        return given;
    }

    /// Values that are not given stay, so only those that are can be wrong.
    static void checkChange(Credential.Stored now, @Nullable Map<String, String> values) {
        if (values == null) {
            return;
        }
        Map<String, String> whole = new HashMap<>();
        now.fields().forEach(field -> whole.put(field, "kept as it is"));
        whole.putAll(values);
        check(kind(now.kind()).violations(whole, "values"));
    }

    private static void check(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new RefusedException(Refusal.invalid(errors));
        }
    }

    private static RefusedException refused(String field, String code, String message) {
        return new RefusedException(Refusal.invalid(field, code, message));
    }
}
