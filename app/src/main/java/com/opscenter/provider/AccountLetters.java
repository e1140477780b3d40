package com.opscenter.provider;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provider.ProviderException;
import com.opscenter.installation.Installation;
import com.opscenter.mail.api.LetterCommand.QueueLetter;
import com.opscenter.mail.api.LetterId;
import com.opscenter.mail.api.LetterKind;
import com.opscenter.mail.api.LetterLink;
import com.opscenter.mail.api.MailServer;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vault.api.Seals;
import com.opscenter.vault.api.Ticket;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Letters with a link to the page where a password is chosen. A new letter voids the links of the
/// earlier ones.
@Component
@OnlyWhenEmbedded
class AccountLetters {

    private final Accounts accounts;
    private final Commands commands;
    private final Seals seals;
    private final ObjectProvider<MailServer> mail;
    private final Installation installation;
    private final Clock clock;

    AccountLetters(
            Accounts accounts,
            Commands commands,
            Seals seals,
            ObjectProvider<MailServer> mail,
            Installation installation,
            Clock clock) {
        this.accounts = accounts;
        this.commands = commands;
        this.seals = seals;
        this.mail = mail;
        this.installation = installation;
        this.clock = clock;
    }

    /// @param kind one with a link
    /// @param life how long the link holds
    void write(LetterKind kind, UserId user, Profile profile, Duration life)
            throws ProviderException {
        if (mail.stream().noneMatch(MailServer::isConfigured)) {
            throw new ProviderException.NotConfigured(
                    "No mail server is configured, so no letter can be sent");
        }
        long attempt = accounts.nextAttempt(user).orElseThrow();
        Ticket ticket =
                new Ticket(purpose(kind), user.value(), attempt, clock.instant().plus(life));
        commands.send(
                        new QueueLetter(
                                new LetterId(UUID.randomUUID().toString()),
                                kind,
                                seals.seal(user.value(), profile.email()),
                                seals.seal(user.value(), salutation(profile)),
                                installation.language(),
                                new LetterLink(ChoosePasswordPage.PATH, ticket),
                                Map.of()),
                        context())
                .orRefuse();
    }

    private static String purpose(LetterKind kind) {
        return kind == LetterKind.WELCOME
                ? ChoosePasswordPage.PURPOSE_OF_WELCOME
                : ChoosePasswordPage.PURPOSE;
    }

    private static String salutation(Profile profile) {
        String first = profile.firstName();
        return first == null || first.isBlank() ? profile.username() : first;
    }

    private static CommandContext context() {
        Caller caller = Caller.own(Actor.system("accounts"), SystemOrganization.ID);
        String id = UUID.randomUUID().toString();
        return new CommandContext(id, caller, null, id, null, null, null, null, null);
    }
}
