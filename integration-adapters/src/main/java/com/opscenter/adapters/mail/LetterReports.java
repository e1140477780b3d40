package com.opscenter.adapters.mail;

import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.mail.api.LetterCommand;
import com.opscenter.mail.api.LetterCommand.RecordLetterDelayed;
import com.opscenter.mail.api.LetterCommand.RecordLetterFailed;
import com.opscenter.mail.api.LetterCommand.RecordLetterSent;
import com.opscenter.mail.api.LetterDelay;
import com.opscenter.mail.api.LetterFailure;
import com.opscenter.mail.api.LetterId;
import com.opscenter.organizations.api.SystemOrganization;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells what became of a letter.
@Component
@AdaptersRole
final class LetterReports {

    private static final Caller SELF = Caller.own(Actor.adapter("mail"), SystemOrganization.ID);

    private final Commands commands;

    LetterReports(Commands commands) {
        this.commands = commands;
    }

    void delayed(LetterId letter, LetterDelay why, @Nullable Integer reply, StoredEvent queued) {
        send(new RecordLetterDelayed(letter, why, reply), queued);
    }

    void sent(LetterId letter, StoredEvent queued) {
        send(new RecordLetterSent(letter), queued);
    }

    void failed(LetterId letter, LetterFailure why, @Nullable Integer reply, StoredEvent queued) {
        send(new RecordLetterFailed(letter, why, reply), queued);
    }

    private void send(LetterCommand command, StoredEvent queued) {
        commands.send(
                command,
                new CommandContext(
                        UUID.randomUUID().toString(),
                        SELF,
                        null,
                        queued.metadata().correlationId(),
                        queued.id(),
                        null,
                        null,
                        null,
                        null));
    }
}
