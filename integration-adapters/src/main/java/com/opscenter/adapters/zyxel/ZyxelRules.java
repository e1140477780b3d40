package com.opscenter.adapters.zyxel;

import com.opscenter.adapters.snmp.SnmpEndpoint;
import com.opscenter.adapters.snmp.SnmpRules;
import com.opscenter.adapters.ssh.SshEndpoint;
import com.opscenter.adapters.support.TransportSetting;
import com.opscenter.adapters.support.UnknownSettings;
import com.opscenter.adapters.tls.TrustSetting;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the settings must look like before anything is tried.
final class ZyxelRules {

    static final String SNMP = "snmp";
    static final List<String> TRANSPORTS = List.of(SNMP, SshEndpoint.SCHEME);
    static final SnmpRules BY_SNMP = new SnmpRules(8, 64, TRANSPORTS);
    static final String LEGACY = "legacyAlgorithms";
    static final String ON = "on";
    static final String OFF = "off";
    static final String USER = "username";
    static final String PASSWORD = "password";
    static final String ENABLE = "enablePassword";

    private static final Set<String> SETTINGS =
            Set.of(TransportSetting.NAME, LEGACY, TrustSetting.NAME);
    private static final Set<String> SECRETS = Set.of(USER, PASSWORD, ENABLE);

    private ZyxelRules() {}

    static boolean isSsh(String endpoint) {
        return endpoint.strip().startsWith(SshEndpoint.SCHEME + ":");
    }

    static List<FieldError> check(SourceDraft draft) {
        if (isSsh(draft.endpoint())) {
            return checkSsh(draft);
        }
        return SnmpEndpoint.parse(draft.endpoint()).isPresent()
                ? BY_SNMP.check(draft)
                : List.of(notAnEndpoint());
    }

    private static FieldError notAnEndpoint() {
        return new FieldError(
                "endpoint",
                "format",
                "must be snmp://host:port or ssh://host:port, port 1 to 65535");
    }

    private static List<FieldError> checkSsh(SourceDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        if (SshEndpoint.parse(draft.endpoint()).isEmpty()) {
            errors.add(notAnEndpoint());
        }
        errors.addAll(TransportSetting.check(draft, TRANSPORTS, SshEndpoint.SCHEME));
        errors.addAll(TrustSetting.check(draft));
        errors.addAll(UnknownSettings.among("config", draft.config().keySet(), SETTINGS));
        errors.addAll(UnknownSettings.among("credentials", draft.credentials().keySet(), SECRETS));
        if (!Set.of(ON, OFF).contains(draft.config().getOrDefault(LEGACY, OFF))) {
            errors.add(new FieldError("config." + LEGACY, "one-of", "must be one of off, on"));
        }
        Stream.of(USER, PASSWORD)
                .filter(name -> draft.credentials().getOrDefault(name, "").isEmpty())
                .map(name -> new FieldError("credentials." + name, "required", "must be given"))
                .forEach(errors::add);
        checkTyped(draft).ifPresent(errors::add);
        return List.copyOf(errors);
    }

    /// It is typed into the command line, where anything else could be a command.
    private static Optional<FieldError> checkTyped(SourceDraft draft) {
        boolean printable =
                draft.credentials()
                        .getOrDefault(ENABLE, "")
                        .chars()
                        .allMatch(c -> c >= 0x20 && c < 0x7f);
        return printable
                ? Optional.empty()
                : Optional.of(
                        new FieldError(
                                "credentials." + ENABLE,
                                "format",
                                "must consist of printable ASCII characters"));
    }

    /// The host, for whoever decides where connections may go.
    static Optional<String> host(SourceDraft draft) {
        return SshEndpoint.parse(draft.endpoint())
                .map(SshEndpoint::host)
                .or(() -> SnmpEndpoint.parse(draft.endpoint()).map(SnmpEndpoint::host));
    }
}
