package com.opscenter.identity.command.keys;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.StepUp;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeyCommand;
import com.opscenter.identity.api.keys.ApiKeyCommand.CreateApiKey;
import com.opscenter.identity.api.keys.ApiKeyCommand.RevokeApiKey;
import com.opscenter.identity.api.keys.ApiKeyText;
import com.opscenter.identity.api.keys.ApiKeyView;
import com.opscenter.identity.api.keys.FindApiKey;
import com.opscenter.identity.command.keys.KeyWishes.NewKey;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Makes and revokes keys, whosever they are, or tells what would come of it.
@Component
class KeyDesk {

    private static final Permission WRITE = Permission.of("api_keys:write");

    record Revoked(boolean success, String message, String key_id) {}

    private final KeyMaking making;
    private final OwnKeys own;
    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Views views;

    KeyDesk(
            KeyMaking making,
            OwnKeys own,
            Commands commands,
            Requests requests,
            Answers answers,
            Views views) {
        this.making = making;
        this.own = own;
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
    }

    /// A new secret asks people to prove again who they are.
    void requireProof(Caller caller, HttpServletRequest request) {
        if (!Requests.isDryRun(request)) {
            StepUp.require(caller, WRITE, making.now());
        }
    }

    /// @param keys where the keys of the owner are found
    ResponseEntity<Object> make(
            NewKey body, UserId owner, String keys, Caller caller, HttpServletRequest request) {
        ApiKeyText key = making.fresh();
        CommandContext context = requests.context(request, caller, null, null);
        boolean stored = !Requests.isDryRun(request);
        CreateApiKey command = making.command(body, key, owner, caller, stored);
        if (!stored) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = first(command, context, request);
        own.await(key.id(), accepted.position());
        ShownOnce shown = ShownOnce.made(key, body.given(), command);
        return answers.created(context, accepted, URI.create(keys + "/" + key.id()), shown);
    }

    /// What holds a secret must not rest with the answers that are kept for repetitions.
    Accepted first(ApiKeyCommand command, CommandContext context, HttpServletRequest request) {
        Accepted accepted = commands.send(command, context).orRefuse();
        if (accepted.repeated()) {
            throw new RefusedException(
                    new Refusal(
                            "secret-already-shown",
                            "The first of these requests made the secret, and its answer may have"
                                    + " shown it; rotate the key for another"));
        }
        Requests.keepNoAnswer(request);
        return accepted;
    }

    /// @param orgId through which organization it is asked for, null when for the key by itself
    ResponseEntity<Object> revoke(
            UserId owner,
            String keyId,
            @Nullable String orgId,
            Caller caller,
            HttpServletRequest request) {
        RevokeApiKey command = new RevokeApiKey(owner, keyId, orgId, making.now());
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        views.whenPassed(new FindApiKey(keyId, accepted.position()), ApiKeyView.class);
        return answers.done(context, accepted, new Revoked(true, "API key revoked", keyId));
    }
}
