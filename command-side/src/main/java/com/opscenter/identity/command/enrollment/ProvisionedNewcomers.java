package com.opscenter.identity.command.enrollment;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandType;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Consent;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Together;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.ExternalIds;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserCommand.ChangeUser;
import com.opscenter.identity.api.UserCommand.DeleteUser;
import com.opscenter.identity.api.UserCommand.SetExternalId;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provider.Password;
import com.opscenter.identity.api.provisioning.Newcomer;
import com.opscenter.identity.api.provisioning.Newcomers;
import com.opscenter.identity.command.PersonWords;
import com.opscenter.identity.command.enrollment.Adopting.Adopted;
import com.opscenter.identity.command.people.Provider;
import com.opscenter.vault.api.KeyedHash;
import com.opscenter.vault.api.Seals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Creates those who are provisioned from outside like anybody else, and notes by which id they are
/// known there.
@Component
class ProvisionedNewcomers implements Newcomers {

    private final Wishes wishes;
    private final Enrolling enrolling;
    private final Provider provider;
    private final Commands commands;
    private final Roles roles;
    private final Seals seals;
    private final KeyedHash hash;
    private final JsonMapper json;

    ProvisionedNewcomers(
            Wishes wishes,
            Enrolling enrolling,
            Provider provider,
            Commands commands,
            Roles roles,
            Seals seals,
            KeyedHash hash,
            JsonMapper json) {
        this.wishes = wishes;
        this.enrolling = enrolling;
        this.provider = provider;
        this.commands = commands;
        this.roles = roles;
        this.seals = seals;
        this.hash = hash;
        this.json = json;
    }

    @Override
    public boolean isBegun(CommandContext context) {
        return enrolling.isBegun(context);
    }

    @Override
    public Created create(Newcomer newcomer, @Nullable Password password, CommandContext context) {
        char[] secret = password == null ? null : password.value();
        Wish wish = wishes.of(body(newcomer, secret), context.caller());
        PersonWords.attributes(newcomer.attributes());
        provider.require();
        Adopted adopted = enrolling.bring(wish, password, context, kinds(newcomer));
        long position = adopted.position();
        for (UserCommand more : noted(adopted.user(), newcomer, context)) {
            position = Math.max(position, note(more, context));
        }
        return new Created(adopted.user(), position);
    }

    /// What needs a second person is refused before anybody is there.
    private static Set<String> kinds(Newcomer newcomer) {
        Set<String> types = new HashSet<>();
        if (newcomer.externalId() != null) {
            types.add(CommandType.of(SetExternalId.class));
        }
        if (!newcomer.attributes().isEmpty()) {
            types.add(CommandType.of(ChangeUser.class));
        }
        return types;
    }

    /// Nobody had to agree when they were created, so nobody has to now.
    ///
    /// Of two who were created at the same instant to be known by one id, one is not to stay.
    private long note(UserCommand more, CommandContext context) {
        try {
            CommandContext part = Together.part(context, more.getClass()).with(Consent.GIVEN);
            return commands.send(more, part).orRefuse().position();
        } catch (RefusedException refused) {
            if (refused.refusal().code().equals("external-id-taken")) {
                OwnSteps own =
                        new OwnSteps(
                                context.commandId(), context.correlationId(), context.commandId());
                commands.send(new DeleteUser(more.user(), Asker.OWN_PARTS), own.step("part"))
                        .orRefuse();
            }
            throw refused;
        }
    }

    private List<UserCommand> noted(UserId user, Newcomer newcomer, CommandContext context) {
        List<UserCommand> noted = new ArrayList<>();
        String externalId = newcomer.externalId();
        if (externalId != null) {
            noted.add(
                    new SetExternalId(
                            user,
                            seals.seal(user.value(), externalId),
                            ExternalIds.hashed(hash, externalId)));
        }
        if (!newcomer.attributes().isEmpty()) {
            String written = json.writeValueAsString(newcomer.attributes());
            noted.add(
                    new ChangeUser(
                            user,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            seals.seal(user.value(), written),
                            Asker.of(context.caller(), roles)));
        }
        return noted;
    }

    private static CreateBody body(Newcomer newcomer, char @Nullable [] password) {
        Profile profile = newcomer.profile();
        return new CreateBody(
                profile.email(),
                profile.username(),
                profile.firstName(),
                profile.lastName(),
                password,
                false,
                newcomer.enabled(),
                true,
                null,
                null,
                newcomer.roles().isEmpty() ? null : List.copyOf(newcomer.roles()),
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null);
    }
}
