package com.opscenter.security;

import com.opscenter.commands.api.Refusal;
import com.opscenter.identity.api.Access;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Ruling;
import com.opscenter.identity.api.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/// What an endpoint says it needs, and who has it.
public final class EndpointNeeds {

    private EndpointNeeds() {}

    /// What stands at the method counts before what stands at its class; empty when nothing does.
    public static Optional<Needs> of(HandlerMethod method) {
        Needs own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class);
        return Optional.ofNullable(
                own == null
                        ? AnnotatedElementUtils.findMergedAnnotation(
                                method.getBeanType(), Needs.class)
                        : own);
    }

    /// Whether a permission decides; where only somebody is needed, the object does.
    public static boolean isPermission(Needs needs) {
        return !needs.value().equals(Needs.PUBLIC) && !needs.value().equals(Needs.SIGNED_IN);
    }

    /// @param caller null for nobody
    public static Optional<Refusal> refusal(Needs needs, @Nullable Caller caller) {
        if (needs.value().equals(Needs.PUBLIC)) {
            return Optional.empty();
        }
        if (caller == null) {
            return Optional.of(
                    new Refusal("unauthenticated", "This needs somebody who is signed in"));
        }
        return isPermission(needs) ? denial(needs, caller) : Optional.empty();
    }

    private static Optional<Refusal> denial(Needs needs, Caller caller) {
        Target target =
                switch (needs.scope()) {
                    case ORGANIZATION -> Target.in(caller.orgId());
                    case PLATFORM -> Target.PLATFORM;
                };
        Ruling ruling = Access.rule(caller, Permission.of(needs.value()), target);
        return ruling.isAllowed() ? Optional.empty() : Optional.of(ruling.denial());
    }
}
