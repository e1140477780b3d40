package com.opscenter.sources.command;

import com.opscenter.commands.command.FieldProblems;
import com.opscenter.sources.api.SourceKind;
import com.opscenter.sources.command.SourceBody.Trust;
import java.util.HashMap;
import java.util.Map;

/// A kind's own settings, with the certificate to believe among them.
final class TrustedConfig {

    private TrustedConfig() {}

    /// @param now what the source has; a request that says nothing keeps it
    static Map<String, String> of(
            SourceBody body, Map<String, String> now, SourceKind kind, FieldProblems problems) {
        Map<String, String> config = body.config() == null ? now : body.config();
        Trust trust = body.trust();
        if (trust == null) {
            return config;
        }
        problems.check(
                kind.showsCertificates(),
                "trust",
                "not-applicable",
                "%s shows neither certificate nor host key, so there is nothing to trust; leave it out"
                        .formatted(kind.title()));
        return with(trust, config);
    }

    /// Trust in nothing particular takes the named certificate away again.
    private static Map<String, String> with(Trust trust, Map<String, String> config) {
        Map<String, String> trusting = new HashMap<>(config);
        if (trust.fingerprintSha256() == null) {
            trusting.remove(SourceKind.FINGERPRINT);
        } else {
            trusting.put(SourceKind.FINGERPRINT, trust.fingerprintSha256());
        }
        return Map.copyOf(trusting);
    }
}
