package com.opscenter.network.api;

import com.opscenter.drift.api.DriftId;
import com.opscenter.vocabulary.api.Id;
import java.util.regex.Pattern;

/// A port, written `mikrotik-1:17`; on the push channel `port/mikrotik-1/17`. What follows the
/// colon is its number, see [PortNumbers].
public record PortId(String value) implements Id {

    public static final String PATTERN = "[a-z0-9][a-z0-9.-]*:" + PortNumbers.PATTERN;

    private static final Pattern FORM = Pattern.compile(PATTERN);

    public PortId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a port id: " + value);
        }
    }

    /// @param number as [PortNumbers] gives it
    public static PortId of(SwitchId owner, String number) {
        return new PortId(owner.value() + ":" + number);
    }

    /// Reads `mikrotik-1:17` and the form of the push key, `mikrotik-1/17`.
    public static PortId parse(String written) {
        return new PortId(written.replace('/', ':'));
    }

    public SwitchId owner() {
        return new SwitchId(value.substring(0, value.indexOf(':')));
    }

    /// What is printed on the device, such as `17` or `2.17`, else the name of the interface.
    public String number() {
        return value.substring(value.indexOf(':') + 1);
    }

    public DriftId drift(PortAspect aspect) {
        return DriftId.of(key(), aspect.word());
    }

    public String key() {
        return "port/" + value.replace(':', '/');
    }
}
