package com.opscenter.organizations.command.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.AnsweringViews;
import com.opscenter.organizations.api.FindLongExpired;
import com.opscenter.organizations.api.InvitationCommand.WithdrawExpired;
import com.opscenter.organizations.api.InvitationView;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LongExpiredTest {

    private static final Instant NOW = Instant.parse("2026-11-30T18:15:00Z");
    private static final int ALL = 2 * LongExpired.AT_ONCE;

    private final List<InvitationView> expired =
            IntStream.range(0, ALL).mapToObj(i -> invitation("%05d".formatted(i))).toList();

    private final RefusingTheFirst commands = new RefusingTheFirst();
    private final LongExpired invitations =
            new LongExpired(
                    new AnsweringViews()
                            .answering(FindLongExpired.class, InvitationView.class, this::some)
                            .views(),
                    commands,
                    Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void those_that_cannot_be_withdrawn_keep_none_of_the_others() {
        invitations.withdraw();
        assertThat(commands.asked)
                .containsExactlyElementsOf(expired.stream().map(InvitationView::id).toList());
    }

    /// They stay expired as long as the test goes on, as those that are refused do.
    private List<InvitationView> some(FindLongExpired query) {
        @Nullable InvitationView after = query.after();
        return expired.stream()
                .filter(one -> after == null || one.id().compareTo(after.id()) > 0)
                .limit(query.limit())
                .toList();
    }

    private static InvitationView invitation(String id) {
        return new InvitationView(
                id, "org", null, "member", "ada", null, NOW, NOW, "expired", 1, null, null, null);
    }

    /// As many as are looked up together.
    private static final class RefusingTheFirst implements Commands {

        private final List<String> asked = new ArrayList<>();

        @Override
        public Outcome send(Command command, CommandContext context) {
            asked.add(((WithdrawExpired) command).invitation());
            return asked.size() <= LongExpired.AT_ONCE
                    ? new Outcome.Refused(new Refusal("state-moved-on", "It was sent again"), 0)
                    : new Outcome.Accepted(asked.size(), List.of(), false);
        }

        @Override
        public Rehearsal rehearse(Command command, CommandContext context) {
            throw new AssertionError("nothing is rehearsed here");
        }
    }
}
