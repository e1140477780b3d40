package com.opscenter.network.api;

import com.opscenter.vocabulary.api.Id;

/// A switch, `mikrotik-1`; the same slug as the source that reads it. What collects from many calls
/// each by its own number, `librenms-1.7`: a dot, because `librenms-1-7` may be another source.
public record SwitchId(String value) implements Id {

    /// One of many switches behind a source.
    ///
    /// @param number what the source knows it by
    public SwitchId unit(long number) {
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
