package com.opscenter.provider.factors;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.FactorCommand.RecordFactorRemoved;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.StepUp;
import com.opscenter.provider.OnlyWhenEmbedded;
import com.opscenter.provider.Visitors;
import com.opscenter.provider.factors.FactorsView.FactorsRemoved;
import com.opscenter.web.DryRunParameter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Helps somebody who lost their second factor.
@RestController
@OnlyWhenEmbedded
class PersonFactorsEndpoint {

    private static final Permission WRITE = Permission.of("users:write");

    private final Factors factors;
    private final Directory directory;
    private final Roles roles;
    private final Visitors visitors;
    private final DryRuns dryRuns;
    private final Clock clock;

    PersonFactorsEndpoint(
            Factors factors,
            Directory directory,
            Roles roles,
            Visitors visitors,
            DryRuns dryRuns,
            Clock clock) {
        this.factors = factors;
        this.directory = directory;
        this.roles = roles;
        this.visitors = visitors;
        this.dryRuns = dryRuns;
        this.clock = clock;
    }

    /// Takes all of them away, recovery codes too; the person is told by letter. Whoever does it
    /// proves again who they are, and cannot do it to somebody with a stronger role.
    @DeleteMapping(FactorReadsEndpoint.OF_PERSON)
    @Needs(value = "users:write", scope = Needs.Scope.PLATFORM)
    @Gives(asks = RecordFactorRemoved.class, status = Gives.OK, value = FactorsRemoved.class)
    ResponseEntity<Object> removeAll(
            @PathVariable("user_id") String userId, Caller caller, HttpServletRequest request) {
        Member person = FactorReadsEndpoint.person(userId, directory);
        if (Asker.of(caller, roles).isBelow(person.roles())) {
            throw new RefusedException(
                    new Refusal("role-too-strong", "This person holds a role stronger than yours"));
        }
        CommandContext context = visitors.context(caller, request);
        if (DryRunParameter.isSet(request)) {
            return dryRuns.of(() -> factors.removals(person.id()), context);
        }
        StepUp.require(caller, WRITE, clock.instant());
        int removed = factors.removeAll(person.id(), context);
        String message = "Second factors removed";
        return ResponseEntity.ok(new FactorsRemoved(true, message, removed));
    }
}
