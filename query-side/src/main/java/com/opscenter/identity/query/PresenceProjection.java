package com.opscenter.identity.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.SignInEvent;
import com.opscenter.identity.api.SignInEvent.ProviderSessionEnded;
import com.opscenter.identity.api.SignInEvent.SessionEnded;
import com.opscenter.identity.api.SignInEvent.SessionOpened;
import com.opscenter.identity.query.PresenceProjection.PresenceRow;
import com.opscenter.projections.api.Projection;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Folds when people signed in, apart from the people: a sign-in makes no new version of anybody.
@Component
public class PresenceProjection implements Projection<PresenceRow> {

    /// @param lastSession the id that may be shown of the session opened last
    public record PresenceRow(
            String userId, Instant lastLogin, String lastSession, long sessionsOpened) {}

    public static final String NAME = "identity_presence";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return "identity";
    }

    @Override
    public Class<PresenceRow> rowType() {
        return PresenceRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof SignInEvent signIn
                ? Optional.of("presence/" + signIn.user().value())
                : Optional.empty();
    }

    @Override
    public @Nullable PresenceRow fold(@Nullable PresenceRow row, Event event, StoredEvent stored) {
        return switch ((SignInEvent) event) {
            case SessionOpened(var user, var session, _, _) ->
                    new PresenceRow(
                            user.value(),
                            stored.occurredAt(),
                            session,
                            row == null ? 1 : row.sessionsOpened() + 1);
            case SessionEnded _, ProviderSessionEnded _ -> row;
        };
    }
}
