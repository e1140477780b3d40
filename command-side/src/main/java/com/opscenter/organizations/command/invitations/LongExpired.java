package com.opscenter.organizations.command.invitations;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.organizations.api.FindLongExpired;
import com.opscenter.organizations.api.InvitationCommand.WithdrawExpired;
import com.opscenter.organizations.api.InvitationView;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// An address that nobody wrote to again for a month is nobody's business any more.
@Component
class LongExpired {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 500;
    private static final Actor SELF = Actor.system("invitations");

    private final Views views;
    private final Commands commands;
    private final Clock clock;

    LongExpired(Views views, Commands commands, Clock clock) {
        this.views = views;
        this.commands = commands;
        this.clock = clock;
    }

    /// Those that are left have their turn the next time, and so has one that was sent again
    /// meanwhile.
    void withdraw() {
        FindLongExpired wanted = new FindLongExpired(clock.instant().minus(KEPT), AT_ONCE);
        List<InvitationView> found = views.list(wanted, InvitationView.class);
        for (InvitationView one : found) {
            WithdrawExpired command = new WithdrawExpired(one.org_id(), one.id(), one.attempt());
            commands.send(command, own(one.org_id()));
        }
    }

    private static CommandContext own(String orgId) {
        return new CommandContext(
                UUID.randomUUID().toString(),
                Caller.own(SELF, orgId),
                null,
                UUID.randomUUID().toString(),
                null,
                null,
                null,
                null,
                null);
    }
}
