package com.opscenter.signin;

import com.opscenter.commands.api.DryRun;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Callers;
import com.opscenter.identity.api.Needs;
import com.opscenter.web.DryRunParameter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Chooses for which organization a session acts. A choice of the moment and no fact, so it is no
/// event.
@RestController
class SwitchOrganizationEndpoint {

    /// @param org_id the organization acted for from now on
    record Switched(boolean success, String org_id) {}

    private static final Logger LOG = LoggerFactory.getLogger(SwitchOrganizationEndpoint.class);

    private final Callers callers;
    private final OpenSessions sessions;

    SwitchOrganizationEndpoint(Callers callers, OpenSessions sessions) {
        this.callers = callers;
        this.sessions = sessions;
    }

    /// For members, and for roles of the platform. A token names the organization with each
    /// request, in `X-Organization-Id`.
    @PostMapping("/api/v1/organizations/{org_id:[0-9a-f]{8}-[0-9a-f-]{27}}/switch")
    @Needs(Needs.SIGNED_IN)
    @Gives(status = Gives.OK, value = Switched.class)
    Object choose(@PathVariable("org_id") String orgId, Caller caller, HttpServletRequest request) {
        String session = caller.sessionId();
        boolean byHeader =
                request.getHeader(HttpHeaders.AUTHORIZATION) != null || caller.scopes() != null;
        if (session == null || byHeader) {
            throw new RefusedException(
                    Refusal.invalid(
                            "Authorization",
                            "session",
                            "must be a browser session; a token names X-Organization-Id"));
        }
        if (callers.actingFor(caller, orgId).isEmpty()) {
            throw new RefusedException(Refusal.notFound("organization " + orgId));
        }
        if (DryRunParameter.isSet(request)) {
            return new DryRun(true, true, null, List.of(), null, null);
        }
        sessions.actFor(session, orgId);
        LOG.info("session={} acts-for={}", session, orgId);
        return new Switched(true, orgId);
    }
}
