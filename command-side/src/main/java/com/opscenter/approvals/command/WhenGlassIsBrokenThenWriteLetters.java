package com.opscenter.approvals.command;

import com.opscenter.approvals.api.ApprovalEvent.GlassBroken;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.command.OwnCommands;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.AdministratorEvent;
import com.opscenter.identity.api.AdministratorEvent.AdministratorGained;
import com.opscenter.identity.api.AdministratorEvent.AdministratorLost;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.UserId;
import com.opscenter.mail.api.Language;
import com.opscenter.mail.api.LetterCommand.QueueLetter;
import com.opscenter.mail.api.LetterId;
import com.opscenter.mail.api.LetterKind;
import com.opscenter.mail.api.LetterLink;
import com.opscenter.mail.api.MailServer;
import com.opscenter.vault.api.Seals;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Tells the administrators what was done without the second person it needs, where letters can be
/// sent; whoever did it themselves needs no letter.
@Component
class WhenGlassIsBrokenThenWriteLetters implements Reaction<GlassBroken> {

    private static final String PAGE = "/admin/approvals";

    private final EventReader history;
    private final Directory directory;
    private final Seals seals;
    private final ObjectProvider<MailServer> mail;
    private final OwnCommands own;
    private final Language language;

    WhenGlassIsBrokenThenWriteLetters(
            EventReader history,
            Directory directory,
            Seals seals,
            ObjectProvider<MailServer> mail,
            Commands commands,
            @Value("${opscenter.language:en}") String language) {
        this.history = history;
        this.directory = directory;
        this.seals = seals;
        this.mail = mail;
        this.own = new OwnCommands(commands, Actor.system("approvals"));
        this.language = Language.of(language);
    }

    @Override
    public Class<GlassBroken> event() {
        return GlassBroken.class;
    }

    @Override
    public String lane(GlassBroken event) {
        return event.stream();
    }

    @Override
    public void react(GlassBroken event, StoredEvent stored, boolean repeated) {
        if (mail.stream().noneMatch(MailServer::isConfigured)) {
            return;
        }
        String command = ApprovalStory.of(event.approval(), history).orElseThrow().waiting().type();
        administrators().stream()
                .filter(user -> !user.value().equals(stored.metadata().actor().id()))
                .flatMap(user -> directory.member(user).stream())
                .forEach(member -> write(member, command, stored));
    }

    private Set<UserId> administrators() {
        Set<UserId> all = new LinkedHashSet<>();
        for (StoredEvent event : history.stream(AdministratorEvent.STREAM, Long.MAX_VALUE)) {
            switch (event.payload()) {
                case AdministratorGained(var user) -> all.add(user);
                case AdministratorLost(var user) -> all.remove(user);
                case null, default -> {}
            }
        }
        return all;
    }

    private void write(Member member, String command, StoredEvent cause) {
        String user = member.id().value();
        String name = member.firstName() == null ? member.username() : member.firstName();
        if (member.email() == null) {
            return;
        }
        own.send(
                new QueueLetter(
                        letter(cause, user),
                        LetterKind.BREAK_GLASS,
                        seals.seal(user, member.email()),
                        name == null ? null : seals.seal(user, name),
                        language,
                        new LetterLink(PAGE, null),
                        Map.of("command", command)),
                cause);
    }

    /// One for each of them, however often this runs.
    private static LetterId letter(StoredEvent cause, String user) {
        String name = cause.id() + "/" + user;
        return new LetterId(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
