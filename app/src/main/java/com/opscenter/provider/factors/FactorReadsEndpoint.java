package com.opscenter.provider.factors;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.UserId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Which second factors there are. Asked also where people sign in at an outside provider, which is
/// what it then says.
@RestController
class FactorReadsEndpoint {

    static final String OF_PERSON =
            "/api/v1/admin/users"
                    + "/{user_id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}"
                    + "/factors";

    private final ObjectProvider<FactorSights> sights;
    private final Directory directory;

    FactorReadsEndpoint(ObjectProvider<FactorSights> sights, Directory directory) {
        this.sights = sights;
        this.directory = directory;
    }

    /// One's own second factors; with a key those of its owner.
    @GetMapping("/api/v1/account/factors")
    @Needs(Needs.SIGNED_IN)
    FactorsView own(Caller caller, HttpServletRequest request) {
        UserId user = caller.subject();
        return user != null && isPerson(user) ? of(user, request) : FactorsView.NOT_OFFERED;
    }

    /// Somebody's second factors, without the names they gave them.
    @GetMapping(OF_PERSON)
    @Needs(value = "users:read", scope = Needs.Scope.PLATFORM)
    FactorsView ofPerson(@PathVariable("user_id") String userId, HttpServletRequest request) {
        return of(person(userId, directory).id(), request).unnamed();
    }

    private FactorsView of(UserId user, HttpServletRequest request) {
        FactorSights shown = sights.getIfAvailable();
        return shown == null ? FactorsView.NOT_OFFERED : shown.of(user, request);
    }

    private boolean isPerson(UserId user) {
        return directory
                .member(user)
                .filter(member -> member.type() == Actor.Type.USER)
                .isPresent();
    }

    /// Service accounts are no people, and have no factors.
    static Directory.Member person(String userId, Directory directory) {
        return directory
                .member(new UserId(userId))
                .filter(member -> member.type() == Actor.Type.USER)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("user/" + userId)));
    }
}
