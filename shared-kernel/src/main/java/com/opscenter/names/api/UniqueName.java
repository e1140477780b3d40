package com.opscenter.names.api;

import java.text.Normalizer;
import java.util.Locale;

/// A name within everything it must be unique in.
///
/// @param scope such as `sources/home-rack`
/// @param key the name as it is compared; personal data, such as an e-mail address, only as a keyed
///   hash
public record UniqueName(String scope, String key) {

    /// People do not tell `PDU 1` from `pdu 1`.
    public static UniqueName of(String scope, String words) {
        String composed = Normalizer.normalize(words.strip(), Normalizer.Form.NFC);
        return new UniqueName(scope, composed.toLowerCase(Locale.ROOT));
    }

    public String stream() {
        return "name/" + scope + "/" + key;
    }
}
