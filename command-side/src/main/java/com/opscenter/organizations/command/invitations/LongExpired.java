package com.opscenter.organizations.command.invitations;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.organizations.api.FindLongExpired;
import com.opscenter.organizations.api.InvitationCommand.WithdrawExpired;
import com.opscenter.organizations.api.InvitationView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// An address that nobody wrote to again for a month is nobody's business any more.
@Component
class LongExpired {

    static final int AT_ONCE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(LongExpired.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Actor SELF = Actor.system("invitations");

    private final Views views;
    private final Commands commands;
    private final Clock clock;

    LongExpired(Views views, Commands commands, Clock clock) {
        this.views = views;
        this.commands = commands;
        this.clock = clock;
    }

    /// All there are, so that some that cannot be withdrawn keep none of the others. One that was
    /// sent again meanwhile has its turn the next time.
    void withdraw() {
        Instant before = clock.instant().minus(KEPT);
        List<InvitationView> found = find(before, null);
        while (!found.isEmpty()) {
            found.forEach(this::withdraw);
            found = found.size() < AT_ONCE ? List.of() : find(before, found.getLast());
        }
    }

    private List<InvitationView> find(Instant before, @Nullable InvitationView after) {
        return views.list(new FindLongExpired(before, after, AT_ONCE), InvitationView.class);
    }

    private void withdraw(InvitationView one) {
        WithdrawExpired command = new WithdrawExpired(one.org_id(), one.id(), one.attempt());
        if (commands.send(command, own(one.org_id())) instanceof Outcome.Refused(var refusal, _)) {
            LOG.warn(
                    "Invitation {} of organization {} expired long ago and is kept: {}",
                    one.id(),
                    one.org_id(),
                    refusal.detail());
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
