package com.opscenter.identity.command.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Access;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.OwnProfile;
import com.opscenter.identity.api.UserCommand.ChangeOwnName;
import com.opscenter.identity.api.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Changing what one is called.
@RestController
class OwnProfileChangesEndpoint {

    /// What is left out or null stays as it is.
    ///
    /// @param username can only be named as it is
    /// @param email can only be named as it is: administrators change it
    /// @param firstName and `lastName`: empty to take it away
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Names(
            @Nullable String username,
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName) {}

    private final PersonDesk desk;
    private final OwnNames names;
    private final Commands commands;
    private final Requests requests;
    private final Answers answers;

    OwnProfileChangesEndpoint(
            PersonDesk desk,
            OwnNames names,
            Commands commands,
            Requests requests,
            Answers answers) {
        this.desk = desk;
        this.names = names;
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
    }

    @PutMapping("/api/v1/account/profile")
    @Needs(Needs.SIGNED_IN)
    @Gives(asks = ChangeOwnName.class, status = Gives.OK, value = OwnProfile.class)
    ResponseEntity<Object> change(
            @RequestBody Names body, Caller caller, HttpServletRequest request) {
        UserId oneself = Objects.requireNonNull(caller.person(), "our own parts ask no endpoint");
        Access.oneself(caller, oneself).orRefuse("profile");
        ChangeOwnName command = names.change(body, desk.view(oneself, 0));
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        OwnProfile profile = OwnProfile.of(desk.view(oneself, accepted.position()));
        return answers.changed(context, accepted, profile, profile.version());
    }
}
