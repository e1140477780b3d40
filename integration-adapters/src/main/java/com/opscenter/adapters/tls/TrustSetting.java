package com.opscenter.adapters.tls;

import com.opscenter.adapters.support.Schemas;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceKind;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The one setting about trust: `trust.fingerprintSha256` of `POST /sources`, kept among the kind's
/// own settings under [#NAME]. A kind that declares it shows certificates.
public final class TrustSetting {

    public static final String NAME = SourceKind.FINGERPRINT;

    private TrustSetting() {}

    /// Its JSON Schema.
    public static Map<String, Object> schema() {
        Map<String, Object> schema =
                Schemas.text("Fingerprint of the certificate to believe (SHA-256)");
        schema.put("pattern", "^([0-9A-Fa-f]{2}:?){32}$");
        return schema;
    }

    /// The same of what shows a host key.
    public static Map<String, Object> schemaOfHostKey() {
        Map<String, Object> schema =
                Schemas.text("Fingerprint of the host key to believe (SHA-256)");
        schema.put("pattern", "^(([0-9A-Fa-f]{2}:?){32}|SHA256:[A-Za-z0-9+/]{43}=?)$");
        return schema;
    }

    public static List<FieldError> check(SourceDraft draft) {
        String written = draft.config().get(NAME);
        return written == null || Fingerprint.parse(written).isPresent()
                ? List.of()
                : List.of(
                        new FieldError(
                                "trust." + NAME,
                                "format",
                                "must be a SHA-256 fingerprint of 64 hexadecimal digits, or as"
                                        + " ssh-keygen -l shows it"));
    }

    public static Optional<Fingerprint> in(Map<String, String> config) {
        return Optional.ofNullable(config.get(NAME)).flatMap(Fingerprint::parse);
    }
}
