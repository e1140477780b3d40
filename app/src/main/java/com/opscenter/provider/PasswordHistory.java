package com.opscenter.provider;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.api.StorageUnavailableException;
import com.opscenter.identity.api.UserCommand.RecordPasswordChosen;
import com.opscenter.identity.api.UserId;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells the history that somebody chose a password. It holds by then, so what cannot be recorded
/// stands in the log.
@Component
@OnlyWhenEmbedded
class PasswordHistory {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordHistory.class);

    private final Commands commands;
    private final Visitors visitors;

    PasswordHistory(Commands commands, Visitors visitors) {
        this.commands = commands;
        this.visitors = visitors;
    }

    /// @param provenEmail keyed hash of the address that the link proves, null when it proves none
    void chosen(UserId user, @Nullable String provenEmail, HttpServletRequest request) {
        try {
            commands.send(
                            new RecordPasswordChosen(user, provenEmail),
                            visitors.context(user, null, request))
                    .orRefuse();
        } catch (StorageUnavailableException | RefusedException e) {
            LOG.warn("password=chosen-unrecorded user={} cause={}", user.value(), e.toString());
        }
    }
}
