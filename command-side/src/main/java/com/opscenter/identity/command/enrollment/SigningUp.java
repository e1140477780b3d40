package com.opscenter.identity.command.enrollment;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandContext.Idempotency;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.SignInNames;
import com.opscenter.identity.api.SignUps;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provider.Password;
import com.opscenter.identity.command.PersonWords;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vault.api.KeyedHash;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Creates somebody who signs up, step by step like anybody else. Each attempt is another one: who
/// is refused for a name that is taken writes another.
@Component
class SigningUp implements SignUps {

    private static final Actor SELF = Actor.system("sign-up");

    private final Enrolling enrolling;
    private final KeyedHash hash;

    SigningUp(Enrolling enrolling, KeyedHash hash) {
        this.enrolling = enrolling;
        this.hash = hash;
    }

    @Override
    public UserId signUp(Profile profile, Password password, boolean emailVerified) {
        Wish wish = wish(profile, emailVerified, false);
        Enrolling.Done done = enrolling.carryOut(wish, password, context());
        return new UserId(done.created().user().id());
    }

    @Override
    public void signUpByLetter(Profile profile) {
        enrolling.carryOut(wish(profile, false, true), null, context());
    }

    private Wish wish(Profile profile, boolean emailVerified, boolean welcome) {
        PersonWords.require(profile);
        return new Wish(
                profile,
                SignInNames.hashed(hash, profile),
                Set.of(SystemRole.VIEWER.word()),
                emailVerified,
                true,
                null,
                null,
                null,
                OrgRole.MEMBER.word(),
                Set.of(),
                null,
                welcome,
                List.of());
    }

    private static CommandContext context() {
        String key = "sign-up/" + UUID.randomUUID();
        return new CommandContext(
                Requests.commandId(SELF, key),
                Caller.own(SELF, SystemOrganization.ID),
                null,
                UUID.randomUUID().toString(),
                null,
                null,
                null,
                new Idempotency(key, key),
                null);
    }
}
