package com.opscenter.identity.command;

import com.opscenter.commands.command.Given;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserCommand.RegisterUser;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserSource;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vault.api.Sealed;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// People for the tests of decisions.
final class Known {

    static final UserId GRACE = new UserId("9b2f1c30-0000-4000-8000-000000000007");
    static final Sealed PROFILE = new Sealed(GRACE.value(), "c2VhbGVk");
    static final HashedNames NAMES = new HashedNames("name", "mail");

    /// An administrator who is somebody else.
    static final Asker ADMIN = new Asker(new UserId("00000000-0000-4000-8000-0000000000ad"), null);

    static final Asker MODERATOR =
            new Asker(
                    new UserId("00000000-0000-4000-8000-0000000000bd"),
                    Set.of("moderator", "operator", "viewer"));
    static final Asker HERSELF = new Asker(GRACE, null);

    private Known() {}

    static Given<UserCommand, User, UserEvent> nobody() {
        return new Given<>(new User.Unknown(), UserDecider::decide, UserEvolution::evolve);
    }

    static Given<UserCommand, User, UserEvent> person(String... roles) {
        return nobody().given(registered(NAMES, roles));
    }

    static UserRegistered registered(@Nullable HashedNames names, String... roles) {
        return new UserRegistered(
                GRACE,
                "embedded",
                PROFILE,
                Set.of(roles),
                false,
                true,
                SystemOrganization.ID,
                UserSource.ENROLLED,
                null,
                names);
    }

    static RegisterUser register(@Nullable String enrollment, String... roles) {
        return new RegisterUser(
                GRACE,
                "embedded",
                PROFILE,
                NAMES,
                Set.of(roles),
                false,
                true,
                SystemOrganization.ID,
                UserSource.ENROLLED,
                null,
                enrollment);
    }
}
