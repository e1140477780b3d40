package com.opscenter.security;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Access;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Ruling;
import com.opscenter.identity.api.Target;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Enforces [Needs] before a body is read. An endpoint that names no need is refused to everybody.
@Component
class NeedsAreMet implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(NeedsAreMet.class);

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isOfTheFramework(method)) {
            check(needs(method), request);
        }
        return true;
    }

    private void check(@Nullable Needs needs, HttpServletRequest request) {
        String target = request.getMethod() + " " + request.getRequestURI();
        if (needs == null) {
            LOG.error("endpoint=without-need target={}", target);
            throw new RefusedException(new Refusal("forbidden", "Nobody may use this endpoint"));
        }
        if (needs.value().equals(Needs.PUBLIC)) {
            return;
        }
        if (!(request.getAttribute(Caller.class.getName()) instanceof Caller caller)) {
            throw new RefusedException(
                    new Refusal("unauthenticated", "This needs somebody who is signed in"));
        }
        if (needs.value().equals(Needs.SIGNED_IN)) {
            return;
        }
        Ruling ruling = Access.rule(caller, Permission.of(needs.value()), target(needs, caller));
        if (!ruling.isAllowed()) {
            throw new RefusedException(ruling.denial());
        }
    }

    private static Target target(Needs needs, Caller caller) {
        return switch (needs.scope()) {
            case ORGANIZATION -> Target.in(caller.orgId());
            case PLATFORM -> Target.PLATFORM;
        };
    }

    private static @Nullable Needs needs(HandlerMethod method) {
        Needs needs = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class);
        return needs == null
                ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class)
                : needs;
    }

    /// The description of the API, which is public.
    private static boolean isOfTheFramework(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.springdoc.");
    }
}
