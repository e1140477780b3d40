package com.opscenter.provider.factors;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.api.StorageUnavailableException;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.UserId;
import com.opscenter.installation.Installation;
import com.opscenter.mail.api.LetterCommand.QueueLetter;
import com.opscenter.mail.api.LetterId;
import com.opscenter.mail.api.LetterKind;
import com.opscenter.mail.api.MailServer;
import com.opscenter.provider.OnlyWhenEmbedded;
import com.opscenter.vault.api.Seals;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Tells people by mail that their account has another second factor, or one less: whoever did it
/// without them cannot hide it. Where no mail server is configured nothing is sent.
@Component
@OnlyWhenEmbedded
class FactorLetters {

    private static final Logger LOG = LoggerFactory.getLogger(FactorLetters.class);

    private final Directory directory;
    private final Commands commands;
    private final Seals seals;
    private final ObjectProvider<MailServer> mail;
    private final Installation installation;

    FactorLetters(
            Directory directory,
            Commands commands,
            Seals seals,
            ObjectProvider<MailServer> mail,
            Installation installation) {
        this.directory = directory;
        this.commands = commands;
        this.seals = seals;
        this.mail = mail;
        this.installation = installation;
    }

    void write(LetterKind kind, UserId user) {
        if (mail.stream().anyMatch(MailServer::isConfigured)) {
            directory.member(user).ifPresent(member -> write(kind, member));
        }
    }

    private void write(LetterKind kind, Directory.Member member) {
        String user = member.id().value();
        String name = member.firstName() == null ? member.username() : member.firstName();
        if (member.email() == null) {
            return;
        }
        try {
            commands.send(
                            new QueueLetter(
                                    new LetterId(UUID.randomUUID().toString()),
                                    kind,
                                    seals.seal(user, member.email()),
                                    name == null ? null : seals.seal(user, name),
                                    installation.language(),
                                    null,
                                    Map.of()),
                            FactorHistory.ofOurs())
                    .orRefuse();
        } catch (StorageUnavailableException | RefusedException e) {
            LOG.warn("letter=unwritten kind={} user={} cause={}", kind, user, e.toString());
        }
    }
}
