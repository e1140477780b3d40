package com.opscenter.provider;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.UserId;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// People at the sign-in: what is told of them is told by themselves, with where they came from.
@Component
public final class Visitors {

    private final Seals seals;

    Visitors(Seals seals) {
        this.seals = seals;
    }

    /// @param session the id that may be shown, null before there is one
    public CommandContext context(
            UserId user, @Nullable String session, HttpServletRequest request) {
        return context(Caller.oneself(user, session), request);
    }

    /// Of whoever is signed in, also with a key.
    public CommandContext context(Caller caller, HttpServletRequest request) {
        UserId subject = caller.subject();
        Sealed client = subject == null ? null : client(subject, request);
        String id = UUID.randomUUID().toString();
        return new CommandContext(id, caller, null, id, null, null, client, null, null);
    }

    private Sealed client(UserId subject, HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        return seals.seal(subject.value(), request.getRemoteAddr() + "\n" + agent);
    }
}
