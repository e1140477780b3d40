package com.opscenter.alerts.api;

import com.opscenter.vocabulary.api.Id;
import java.util.regex.Pattern;

/// One occurrence of a problem, written `<fingerprint>:<number>`; on the push channel
/// `alert/<fingerprint>/<number>`. What comes back after its recovery is the next number.
public record AlertId(String value) implements Id {

    public static final String PATTERN = Fingerprint.PATTERN + ":[1-9][0-9]{0,8}";

    /// Begin of every key.
    public static final String KEYS = "alert/";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    public AlertId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an alert id: " + value);
        }
    }

    public static AlertId of(Fingerprint fingerprint, int number) {
        return new AlertId(fingerprint.value() + ":" + number);
    }

    /// Reads `<fingerprint>:2` and the form of the push key, `<fingerprint>/2`.
    public static AlertId parse(String written) {
        return new AlertId(written.replace('/', ':'));
    }

    public Fingerprint fingerprint() {
        return new Fingerprint(value.substring(0, value.indexOf(':')));
    }

    public int number() {
        return Integer.parseInt(value.substring(value.indexOf(':') + 1));
    }

    /// The same problem when it comes back.
    public AlertId next() {
        return of(fingerprint(), number() + 1);
    }

    public String key() {
        return KEYS + value.replace(':', '/');
    }

    /// All occurrences of a problem share one stream, so that only one of them can stand.
    public static String stream(Fingerprint fingerprint) {
        return KEYS + fingerprint.value();
    }
}
