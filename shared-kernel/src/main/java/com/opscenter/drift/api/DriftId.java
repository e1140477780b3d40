package com.opscenter.drift.api;

import com.opscenter.vocabulary.api.Id;
import java.util.Optional;
import java.util.regex.Pattern;

/// What drifts: one aspect of one entity, written `outlet:pdu-1:9:power`; on the push channel
/// `drift/outlet/pdu-1/9/power`.
public record DriftId(String value) implements Id {

    private static final Pattern FORM =
            Pattern.compile("[a-z]+(:[A-Za-z0-9][A-Za-z0-9._-]*)+:[a-z]+");

    public DriftId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a drift id: " + value);
        }
    }

    /// @param target key of the entity, such as `outlet/pdu-1/9`
    /// @param aspect what of it can drift by itself, such as `power`
    public static DriftId of(String target, String aspect) {
        return new DriftId(target.replace('/', ':') + ":" + aspect);
    }

    /// Empty for what is no drift id.
    public static Optional<DriftId> parse(String written) {
        return FORM.matcher(written).matches()
                ? Optional.of(new DriftId(written))
                : Optional.empty();
    }

    /// The first word of the entity's key, such as `outlet`.
    public String kind() {
        return value.substring(0, value.indexOf(':'));
    }

    /// Key of the entity.
    public String target() {
        return value.substring(0, value.lastIndexOf(':')).replace(':', '/');
    }

    public String aspect() {
        return value.substring(value.lastIndexOf(':') + 1);
    }

    public String key() {
        return "drift/" + value.replace(':', '/');
    }
}
