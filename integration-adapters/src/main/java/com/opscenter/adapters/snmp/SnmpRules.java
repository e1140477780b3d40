package com.opscenter.adapters.snmp;

import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.adapters.support.TransportSetting;
import com.opscenter.adapters.support.UnknownSettings;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the settings of an SNMP source must look like before anything is tried.
///
/// @param shortest fewest characters of a passphrase; 8 is the least USM allows
/// @param longest most characters of a passphrase
/// @param transports what `config.transport` may name; none where the kind has no such setting
public record SnmpRules(int shortest, int longest, List<String> transports) {

    private static final Set<String> SETTINGS =
            Set.of("version", "securityLevel", "authProtocol", "privProtocol", "contextName");
    private static final int LONGEST_NAME = 32;
    private static final String WORD = "snmp";

    public SnmpRules(int shortest, int longest) {
        this(shortest, longest, List.of());
    }

    /// The same with the address, which may be one that must not be read.
    public List<FieldError> check(SourceDraft draft, NetworkGuard guard) {
        List<FieldError> errors = new ArrayList<>(check(draft));
        SnmpEndpoint.parse(draft.endpoint())
                .map(endpoint -> guard.check(endpoint.host()))
                .ifPresent(errors::addAll);
        return errors;
    }

    public List<FieldError> check(SourceDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        if (SnmpEndpoint.parse(draft.endpoint()).isEmpty()) {
            errors.add(
                    new FieldError(
                            "endpoint", "format", "must be snmp://host:port, port 1 to 65535"));
        }
        errors.addAll(UnknownSettings.among("config", draft.config().keySet(), settings()));
        if (!transports.isEmpty()) {
            errors.addAll(TransportSetting.check(draft, transports, WORD));
        }
        checkWord(errors, draft, "version", SnmpSchemas.VERSIONS);
        if (SnmpTarget.isV2c(draft)) {
            errors.addAll(unknownSecrets(draft, Set.of("community")));
            checkPresent(errors, draft, "community");
        } else {
            checkUser(errors, draft);
        }
        return List.copyOf(errors);
    }

    private Set<String> settings() {
        Set<String> known = new HashSet<>(SETTINGS);
        if (!transports.isEmpty()) {
            known.add(TransportSetting.NAME);
        }
        return known;
    }

    private void checkUser(List<FieldError> errors, SourceDraft draft) {
        checkWord(errors, draft, "securityLevel", Level.words());
        checkWord(errors, draft, "authProtocol", AuthProtocol.words());
        checkWord(errors, draft, "privProtocol", PrivProtocol.words());
        errors.addAll(
                unknownSecrets(draft, Set.of("securityName", "authPassphrase", "privPassphrase")));
        checkPresent(errors, draft, "securityName");
        Level level = SnmpTarget.level(draft);
        if (draft.credentials().getOrDefault("securityName", "").length() > LONGEST_NAME) {
            errors.add(
                    new FieldError(
                            "credentials.securityName", "size", "must have at most 32 characters"));
        }
        if (level.authenticates()) {
            checkPassphrase(errors, draft, "authPassphrase");
        }
        if (level.encrypts()) {
            checkPassphrase(errors, draft, "privPassphrase");
        }
    }

    private void checkPassphrase(List<FieldError> errors, SourceDraft draft, String name) {
        String passphrase = draft.credentials().get(name);
        if (checkPresent(errors, draft, name) || passphrase == null) {
            return;
        }
        if (passphrase.length() < shortest || passphrase.length() > longest) {
            errors.add(
                    new FieldError(
                            "credentials." + name,
                            "size",
                            "must have %d to %d characters".formatted(shortest, longest)));
        } else if (!passphrase.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            errors.add(
                    new FieldError(
                            "credentials." + name,
                            "format",
                            "must consist of printable ASCII characters"));
        }
    }

    /// Whether it is missing.
    private static boolean checkPresent(List<FieldError> errors, SourceDraft draft, String name) {
        boolean missing = draft.credentials().getOrDefault(name, "").isEmpty();
        if (missing) {
            errors.add(new FieldError("credentials." + name, "required", "must be given"));
        }
        return missing;
    }

    private static List<FieldError> unknownSecrets(SourceDraft draft, Set<String> known) {
        return UnknownSettings.among("credentials", draft.credentials().keySet(), known);
    }

    private static void checkWord(
            List<FieldError> errors, SourceDraft draft, String name, List<String> words) {
        @Nullable String word = draft.config().get(name);
        if (word != null && !words.contains(word)) {
            errors.add(
                    new FieldError(
                            "config." + name,
                            "one-of",
                            "must be one of " + String.join(", ", words)));
        }
    }
}
