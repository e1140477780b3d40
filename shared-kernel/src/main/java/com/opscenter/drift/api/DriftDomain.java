package com.opscenter.drift.api;

import com.opscenter.identity.api.Access;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Ruling;
import com.opscenter.identity.api.Target;
import java.util.Arrays;
import java.util.Locale;

/// Where something drifts.
public enum DriftDomain {
    /// Outlets and ports.
    INFRA("sources:read", "sources:write", "sources:execute", false),
    /// Users, as the identity provider has them.
    IDENTITY("users:read", "users:write", "users:write", true),
    /// Plans, as the billing systems have them.
    BILLING("billing:read", "billing:write", "billing:write", true);

    private final String reading;
    private final String accepting;
    private final String enforcing;
    private final boolean platform;

    DriftDomain(String reading, String accepting, String enforcing, boolean platform) {
        this.reading = reading;
        this.accepting = accepting;
        this.enforcing = enforcing;
        this.platform = platform;
    }

    /// Whether they are shown.
    public boolean isOpenTo(Caller caller) {
        return rule(caller, reading).isAllowed();
    }

    /// Whether what is observed may be accepted.
    public Ruling accepting(Caller caller) {
        return rule(caller, accepting);
    }

    /// Whether the wanted may be enforced, beside what the command itself asks for.
    public Ruling enforcing(Caller caller) {
        return rule(caller, enforcing);
    }

    private Ruling rule(Caller caller, String permission) {
        return Access.rule(
                caller,
                Permission.of(permission),
                platform ? Target.PLATFORM : Target.in(caller.orgId()));
    }

    /// @param word of one there is
    public static DriftDomain of(String word) {
        return Arrays.stream(values())
                .filter(domain -> domain.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no domain " + word));
    }

    /// The word of the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
