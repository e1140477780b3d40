package com.opscenter.identity.command.people;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.identity.api.UserCommand.RequestPasswordLetter;
import com.opscenter.identity.api.provider.Ask;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Has letters written by which people choose a password.
@Component
class PasswordLetters {

    static final Set<Ask> WELCOME = Set.of(Ask.SET_PASSWORD, Ask.VERIFY_EMAIL);
    static final Duration WELCOME_LIFE = Duration.ofDays(7);

    private static final Duration RESET_LIFE = Duration.ofHours(12);

    private final Provider provider;
    private final Commands commands;

    PasswordLetters(Provider provider, Commands commands) {
        this.provider = provider;
        this.commands = commands;
    }

    /// It is recorded who asks before the letter is written, so that none leaves that nobody asked
    /// for.
    Accepted send(RequestPasswordLetter command, CommandContext context) {
        provider.require();
        Accepted accepted = commands.send(command, context).orRefuse();
        Duration life = command.asks().equals(WELCOME) ? WELCOME_LIFE : RESET_LIFE;
        provider.ask(admin -> {
            admin.askTo(command.user(), life, command.asks());
            return command.user();
        });
        return accepted;
    }
}
