package com.opscenter.scim.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;

/// What is wrong with a request, in the kinds that RFC 7644 (3.12) tells apart. No word of the
/// request is repeated: it may be somebody's name.
final class Wrong {

    private Wrong() {}

    static RefusedException filter(String why) {
        return refused("invalid-filter", why);
    }

    static RefusedException path(String why) {
        return refused("invalid-path", why);
    }

    static RefusedException syntax(String why) {
        return refused("malformed-request", why);
    }

    static RefusedException value(String attribute, String why) {
        return new RefusedException(Refusal.invalid(attribute, "value", why));
    }

    static RefusedException immutable(String attribute) {
        return refused("attribute-immutable", attribute + " cannot be changed");
    }

    static RefusedException noTarget(String why) {
        return refused("no-target", why);
    }

    static RefusedException refused(String code, String why) {
        return new RefusedException(new Refusal(code, why));
    }
}
