package com.opscenter.sources.api;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A kind of system an adapter can talk to. The schemas are JSON Schema objects; forms are built
/// from them.
public record SourceKind(
        String kind,
        String title,
        Map<String, Object> configSchema,
        Map<String, Object> credentialSchema,
        List<String> credentialKinds,
        Set<String> capabilities,
        Intervals defaultIntervals,
        String endpointExample,
        String needs) {

    /// The setting that holds `trust.fingerprintSha256`: the SHA-256 fingerprint of the one
    /// certificate to believe. A kind whose systems show a certificate declares it.
    public static final String FINGERPRINT = "fingerprintSha256";

    /// Whether trust can be put into a certificate of such a system.
    public boolean showsCertificates() {
        return configSchema.get("properties") instanceof Map<?, ?> settings
                && settings.containsKey(FINGERPRINT);
    }
}
