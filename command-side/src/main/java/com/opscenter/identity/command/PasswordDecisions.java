package com.opscenter.identity.command;

import static com.opscenter.commands.command.Decision.accept;

import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.UserCommand.RecordPasswordChosen;
import com.opscenter.identity.api.UserCommand.RequestPasswordLetter;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.EmailVerificationChanged;
import com.opscenter.identity.api.UserEvent.PasswordChosen;
import com.opscenter.identity.api.UserEvent.PasswordLetterRequested;
import com.opscenter.identity.command.User.Registered;

/// What is known here of passwords: that a letter was asked for, and that another one was chosen.
final class PasswordDecisions {

    private PasswordDecisions() {}

    static Decision<UserEvent> decide(RequestPasswordLetter command) {
        return accept(new PasswordLetterRequested(command.user(), command.asks()));
    }

    static Decision<UserEvent> decide(RecordPasswordChosen command, Registered user) {
        UserEvent chosen = new PasswordChosen(command.user());
        return proves(command, user)
                ? accept(chosen, new EmailVerificationChanged(command.user(), true))
                : accept(chosen);
    }

    /// A letter to the address of before proves nothing about the one of now.
    private static boolean proves(RecordPasswordChosen command, Registered user) {
        HashedNames names = user.names();
        return !user.emailVerified()
                && names != null
                && names.email().equals(command.provenEmail());
    }
}
