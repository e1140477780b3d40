package com.opscenter.identity.command.keys;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeyCommand.ChangeApiKey;
import com.opscenter.identity.api.keys.ApiKeyCommand.CreateApiKey;
import com.opscenter.identity.api.keys.ApiKeyCommand.RevokeApiKey;
import com.opscenter.identity.api.keys.ApiKeyCommand.RotateApiKey;
import com.opscenter.identity.api.keys.ApiKeyText;
import com.opscenter.identity.api.keys.ApiKeyView;
import com.opscenter.identity.command.keys.KeyWishes.ChangedKey;
import com.opscenter.identity.command.keys.KeyWishes.NewKey;
import com.opscenter.identity.command.keys.KeyWishes.Rotation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// One's own API keys. A secret is in the answer that makes it and in no other.
@RestController
@RequestMapping({OwnKeysEndpoint.KEYS, "/api/v1/account/uc-api-keys"})
@Needs(Needs.SIGNED_IN)
class OwnKeysEndpoint {

    static final String KEYS = "/api/v1/account/api-keys";
    static final String ONE = "/{key_id}";

    private static final Permission WRITE = Permission.of("api_keys:write");

    private final KeyDesk desk;
    private final KeyMaking making;
    private final KeyCards cards;
    private final OwnKeys own;
    private final Commands commands;
    private final Requests requests;
    private final Answers answers;

    OwnKeysEndpoint(
            KeyDesk desk,
            KeyMaking making,
            KeyCards cards,
            OwnKeys own,
            Commands commands,
            Requests requests,
            Answers answers) {
        this.desk = desk;
        this.making = making;
        this.cards = cards;
        this.own = own;
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
    }

    /// Repeated with the same `Idempotency-Key` it is refused: the secret was shown once.
    @PostMapping
    @Gives(asks = CreateApiKey.class, status = Gives.CREATED, value = ShownOnce.class)
    ResponseEntity<Object> create(
            @RequestBody NewKey body, Caller caller, HttpServletRequest request) {
        UserId owner = proven(caller, null, request);
        body.check();
        return desk.make(body, owner, KEYS, caller, request);
    }

    /// Its name and from where it may be used; what is left out stays.
    @PutMapping(ONE)
    @Gives(asks = ChangeApiKey.class, status = Gives.OK, value = ApiKeyView.class)
    ResponseEntity<Object> change(
            @PathVariable("key_id") String keyId,
            @RequestBody ChangedKey body,
            Caller caller,
            HttpServletRequest request) {
        UserId owner = may(caller, keyId);
        body.check();
        boolean stored = !Requests.isDryRun(request);
        ChangeApiKey command = change(own.of(keyId, owner), owner, body, stored);
        CommandContext context = requests.context(request, caller, null, null);
        if (!stored) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        return answers.done(context, accepted, own.of(keyId, owner, accepted.position()));
    }

    private ChangeApiKey change(ApiKeyView before, UserId owner, ChangedKey body, boolean stored) {
        String name = body.name();
        return new ChangeApiKey(
                owner,
                before.key_id(),
                before.org_id(),
                name == null ? null : cards.name(owner, name.strip(), stored),
                body.ip_allow() == null ? null : cards.addresses(owner, body.addresses(), stored));
    }

    /// Another secret, good for as many days as the first was; the one before stays good for the
    /// hours of the overlap.
    @PostMapping({ONE + "/rotate", ONE + "/regenerate"})
    @Gives(asks = RotateApiKey.class, status = Gives.CREATED, value = ShownOnce.class)
    ResponseEntity<Object> rotate(
            @PathVariable("key_id") String keyId,
            @RequestBody(required = false) @Nullable Rotation body,
            Caller caller,
            HttpServletRequest request) {
        UserId owner = proven(caller, keyId, request);
        int overlap = (body == null ? new Rotation(null) : body).hours();
        ApiKeyView before = own.of(keyId, owner);
        ApiKeyText key = making.renewed(keyId);
        RotateApiKey command =
                new RotateApiKey(
                        owner, keyId, before.org_id(), making.proof(key), making.now(), overlap);
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = desk.first(command, context, request);
        own.await(keyId, accepted.position());
        ShownOnce shown = ShownOnce.rotated(key, before, OwnKeys.newEnd(accepted));
        return answers.created(context, accepted, URI.create(KEYS + "/" + keyId), shown);
    }

    /// It opens nothing any more: on this node from the answer on, on others within a second. Its
    /// connections end.
    @DeleteMapping(ONE)
    @Gives(asks = RevokeApiKey.class, status = Gives.OK, value = KeyDesk.Revoked.class)
    ResponseEntity<Object> revoke(
            @PathVariable("key_id") String keyId, Caller caller, HttpServletRequest request) {
        return desk.revoke(person(caller), keyId, null, caller, request);
    }

    private UserId proven(Caller caller, @Nullable String keyId, HttpServletRequest request) {
        UserId owner = may(caller, keyId);
        desk.requireProof(caller, request);
        return owner;
    }

    /// Whether a key that is asked with is for this is said before anything else.
    private static UserId may(Caller caller, @Nullable String keyId) {
        UserId owner = person(caller);
        Requirement own = new Requirement.OverOwn(WRITE, owner);
        new Requirement.NoOtherKey(own, keyId).somewhere(caller).orRefuse("API keys");
        return owner;
    }

    private static UserId person(Caller caller) {
        return Objects.requireNonNull(caller.person(), "our own parts ask no endpoint");
    }
}
