package com.opscenter.power.api;

import com.opscenter.drift.api.DriftId;
import com.opscenter.vocabulary.api.Id;
import java.util.regex.Pattern;

/// An outlet, written `pdu-1:9`; on the push channel `outlet/pdu-1/9`.
public record OutletId(String value) implements Id {

    public static final String PATTERN = "[a-z0-9][a-z0-9.-]*:[1-9][0-9]{0,2}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    public OutletId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an outlet id: " + value);
        }
    }

    public static OutletId of(PduId pdu, int number) {
        return new OutletId(pdu.value() + ":" + number);
    }

    /// Reads `pdu-1:9` and the form of the push key, `pdu-1/9`.
    public static OutletId parse(String written) {
        return new OutletId(written.replace('/', ':'));
    }

    public PduId pdu() {
        return new PduId(value.substring(0, value.indexOf(':')));
    }

    public int number() {
        return Integer.parseInt(value.substring(value.indexOf(':') + 1));
    }

    /// What can drift of it: whether it is on.
    public DriftId drift() {
        return DriftId.of(key(), "power");
    }

    public String key() {
        return "outlet/" + value.replace(':', '/');
    }
}
