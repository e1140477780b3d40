package com.opscenter.security;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
            check(EndpointNeeds.of(method), request);
        }
        return true;
    }

    private static void check(Optional<Needs> needs, HttpServletRequest request) {
        if (needs.isEmpty()) {
            String target = request.getMethod() + " " + request.getRequestURI();
            LOG.error("endpoint=without-need target={}", target);
            throw new RefusedException(new Refusal("forbidden", "Nobody may use this endpoint"));
        }
        Caller caller = ProvisioningScope.of(request);
        EndpointNeeds.refusal(needs.get(), caller)
                .or(() ->
                        Optional.ofNullable(caller)
                                .flatMap(somebody -> AccountScopes.refusal(request, somebody)))
                .ifPresent(refusal -> {
                    throw new RefusedException(refusal);
                });
    }

    /// The description of the API, which is public.
    private static boolean isOfTheFramework(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.springdoc.");
    }
}
