package com.opscenter.identity.command.people;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.UserCommand.ChangeUser;
import com.opscenter.identity.api.UserCommand.ChoosePrimaryOrganization;
import com.opscenter.identity.api.UserCommand.LimitApiCalls;
import com.opscenter.identity.api.UserCommand.SetRoles;
import com.opscenter.identity.api.UserCommand.SetTier;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Changing what is known of somebody and what they may do.
@RestController
class ChangeUserEndpoint {

    private final PersonDesk desk;
    private final WantedChange changes;
    private final AddressesElsewhere addresses;
    private final Requests requests;

    ChangeUserEndpoint(
            PersonDesk desk,
            WantedChange changes,
            AddressesElsewhere addresses,
            Requests requests) {
        this.desk = desk;
        this.changes = changes;
        this.addresses = addresses;
        this.requests = requests;
    }

    /// What is not named stays as it is.
    @PutMapping("/api/v1/admin/users" + PersonDesk.ID)
    @Needs(value = "users:write", scope = Needs.Scope.PLATFORM)
    @Gives(
            asks = {
                ChangeUser.class,
                SetRoles.class,
                SetTier.class,
                LimitApiCalls.class,
                ChoosePrimaryOrganization.class
            },
            status = Gives.OK,
            value = PersonDesk.Changed.class)
    ResponseEntity<Object> change(
            @PathVariable("user_id") String userId,
            @RequestBody ChangeBody body,
            Caller caller,
            HttpServletRequest request) {
        changes.requireSound(body, caller);
        Member person = desk.person(userId);
        if (body.email() != null) {
            addresses.requireFree(person.id(), person.email(), body.email().strip());
        }
        CommandContext context = requests.context(request, caller, null, null);
        return Requests.isDryRun(request)
                ? desk.rehearsed(changes.of(body, desk.current(person.id()), caller), context)
                : desk.changed(
                        person.id(),
                        current -> changes.of(body, current, caller),
                        context,
                        "User updated successfully");
    }
}
