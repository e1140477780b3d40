package com.opscenter.identity.command.people;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Together;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.ExternalIds;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.SignInNames;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserCommand.ActivateUser;
import com.opscenter.identity.api.UserCommand.ChangeUser;
import com.opscenter.identity.api.UserCommand.DeleteUser;
import com.opscenter.identity.api.UserCommand.SetExternalId;
import com.opscenter.identity.api.UserCommand.SetRoles;
import com.opscenter.identity.api.UserCommand.SuspendUser;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provisioning.PersonChanges;
import com.opscenter.identity.api.provisioning.Portrait;
import com.opscenter.identity.command.PersonWords;
import com.opscenter.vault.api.KeyedHash;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Makes commands of how somebody is to be, as whoever provisions them from outside says it.
@Component
class ProvisionedChanges implements PersonChanges {

    private final PersonDesk desk;
    private final SoleOwners owners;
    private final AddressesElsewhere addresses;
    private final Roles roles;
    private final Seals seals;
    private final KeyedHash hash;
    private final JsonMapper json;

    ProvisionedChanges(
            PersonDesk desk,
            SoleOwners owners,
            AddressesElsewhere addresses,
            Roles roles,
            Seals seals,
            KeyedHash hash,
            JsonMapper json) {
        this.desk = desk;
        this.owners = owners;
        this.addresses = addresses;
        this.roles = roles;
        this.seals = seals;
        this.hash = hash;
        this.json = json;
    }

    @Override
    public List<UserCommand> changes(UserId user, Portrait before, Portrait after, Caller caller) {
        requireSound(before, after);
        addresses.requireFree(user, before.profile().email(), after.profile().email());
        Asker by = Asker.of(caller, roles);
        List<UserCommand> wanted = new ArrayList<>();
        boolean sameProfile = after.profile().equals(before.profile());
        if (!sameProfile || !after.attributes().equals(before.attributes())) {
            wanted.add(described(user, before, after, by));
        }
        if (!Objects.equals(after.externalId(), before.externalId())) {
            wanted.add(known(user, after.externalId()));
        }
        if (!after.roles().equals(before.roles())) {
            wanted.add(new SetRoles(user, after.roles(), by));
        }
        if (after.active() != before.active()) {
            wanted.add(after.active() ? new ActivateUser(user, by) : new SuspendUser(user, by));
        }
        return wanted;
    }

    @Override
    public boolean isBegun(UserId user, CommandContext context) {
        return Stream.of(
                        ChangeUser.class,
                        SetExternalId.class,
                        SetRoles.class,
                        ActivateUser.class,
                        SuspendUser.class)
                .anyMatch(kind -> desk.wasDone(user, Together.part(context, kind)));
    }

    @Override
    public Accepted delete(UserId user, CommandContext context) {
        DeleteUser command = new DeleteUser(user, Asker.of(context.caller(), roles));
        if (desk.wasDone(user, context)) {
            return desk.sent(command, context);
        }
        desk.person(user.value());
        desk.requirePossible(command, context);
        return owners.leavingToOthers(user, context, () -> desk.sent(command, context));
    }

    private void requireSound(Portrait before, Portrait after) {
        if (!after.profile().username().equals(before.profile().username())) {
            throw new RefusedException(
                    new Refusal(
                            "username-immutable", "The user name stays as it was at the start"));
        }
        PersonWords.requireChange(before.profile(), after.profile());
        PersonWords.attributes(after.attributes());
        PersonWords.requireRoles(after.roles(), roles);
    }

    /// Who provisions people vouches for their addresses.
    private ChangeUser described(UserId user, Portrait before, Portrait after, Asker by) {
        Profile profile = after.profile();
        boolean same = profile.equals(before.profile());
        boolean moved = !profile.email().equalsIgnoreCase(before.profile().email());
        boolean sameNotes = after.attributes().equals(before.attributes());
        return new ChangeUser(
                user,
                same ? null : sealed(user, json.writeValueAsString(profile)),
                same ? null : SignInNames.hashed(hash, profile),
                moved ? Boolean.TRUE : null,
                null,
                null,
                null,
                sameNotes ? null : sealed(user, json.writeValueAsString(after.attributes())),
                by);
    }

    private SetExternalId known(UserId user, @Nullable String externalId) {
        return externalId == null
                ? new SetExternalId(user, null, null)
                : new SetExternalId(
                        user, sealed(user, externalId), ExternalIds.hashed(hash, externalId));
    }

    private Sealed sealed(UserId user, String text) {
        return seals.seal(user.value(), text);
    }
}
