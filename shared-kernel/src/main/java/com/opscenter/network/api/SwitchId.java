package com.opscenter.network.api;

import com.opscenter.vocabulary.api.Id;

/// A switch, `mikrotik-1`; the same slug as the source that reads it. Further switches behind one
/// source are `mikrotik-1.2`, `mikrotik-1.3`: a dot, because `mikrotik-1-2` may be another source.
public record SwitchId(String value) implements Id {

    /// One source reads at most that many switches.
    public static final int MOST_UNITS = 32;

    /// A further switch behind the source whose first one this is, from 2.
    public SwitchId unit(int number) {
        return new SwitchId(value + "." + number);
    }

    /// The source that reads it.
    public String source() {
        int unit = value.indexOf('.');
        return unit < 0 ? value : value.substring(0, unit);
    }

    public String key() {
        return "switch/" + value;
    }
}
