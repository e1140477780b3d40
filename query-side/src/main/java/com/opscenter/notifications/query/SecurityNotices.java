package com.opscenter.notifications.query;

import com.opscenter.identity.api.FactorEvent;
import com.opscenter.identity.api.FactorEvent.PasskeyCopied;
import com.opscenter.identity.api.FactorEvent.RecoveryCodeUsed;
import com.opscenter.identity.api.FactorEvent.RecoveryCodesMade;
import com.opscenter.identity.api.FactorEvent.SecondFactorAdded;
import com.opscenter.identity.api.FactorEvent.SecondFactorGuessed;
import com.opscenter.identity.api.FactorEvent.SecondFactorRemoved;
import com.opscenter.identity.api.SessionEnd;
import com.opscenter.identity.api.SignInEvent;
import com.opscenter.identity.api.SignInEvent.ProviderSessionEnded;
import com.opscenter.identity.api.SignInEvent.SessionEnded;
import com.opscenter.identity.api.SignInEvent.SessionOpened;
import com.opscenter.identity.api.keys.ApiKeyEvent;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyChanged;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyCreated;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyRevoked;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyRotated;
import java.util.List;
import java.util.Map;

/// What somebody looks at for the sake of their security: the ways into their account.
final class SecurityNotices {

    private static final String SECURITY = "/account/security";
    private static final String SESSIONS = "/account/sessions";
    private static final String KEYS = "/account/api-keys";

    private SecurityNotices() {}

    /// A new factor is told whoever's doing it was: it may have been somebody who borrowed the
    /// session.
    static List<Notice> of(FactorEvent event, Author author) {
        String person = event.person();
        return switch (event) {
            case SecondFactorAdded(_, _, var kind) ->
                    factor(person, Kind.SECOND_FACTOR_ADDED, kind.word());
            case SecondFactorRemoved(_, _, var kind) ->
                    author.is(person)
                            ? List.of()
                            : factor(person, Kind.SECOND_FACTOR_REMOVED, kind.word());
            case SecondFactorGuessed(_, var wrong) ->
                    List.of(
                            new Notice(
                                    person,
                                    Kind.CODES_GUESSED,
                                    Map.of("wrong", Integer.toString(wrong)),
                                    SECURITY));
            case PasskeyCopied _ -> List.of(Notice.of(person, Kind.PASSKEY_COPIED, SECURITY));
            case RecoveryCodesMade _, RecoveryCodeUsed _ -> List.of();
        };
    }

    static List<Notice> of(SignInEvent event, Author author) {
        String person = event.user().value();
        return switch (event) {
            case SessionEnded(_, _, var why) ->
                    why == SessionEnd.REVOKED && !author.is(person)
                            ? List.of(Notice.of(person, Kind.SESSIONS_ENDED, SESSIONS))
                            : List.of();
            case ProviderSessionEnded _ ->
                    author.is(person)
                            ? List.of()
                            : List.of(Notice.of(person, Kind.SESSIONS_ENDED, SESSIONS));
            case SessionOpened _ -> List.of();
        };
    }

    /// A key that is revoked does nothing more, so nobody has to know whose it was.
    static List<Notice> of(ApiKeyEvent event, Author author, Parties parties) {
        String person = event.person();
        String key = Author.ofKey(event.keyId());
        boolean own = author.is(person);
        Kind kind =
                switch (event) {
                    case ApiKeyCreated _ -> {
                        parties.join(key, person, "");
                        yield Kind.KEY_CREATED;
                    }
                    case ApiKeyChanged _ -> Kind.KEY_CHANGED;
                    case ApiKeyRotated _ -> Kind.KEY_ROTATED;
                    case ApiKeyRevoked _ -> {
                        parties.end(key);
                        yield Kind.KEY_REVOKED;
                    }
                };
        return own
                ? List.of()
                : List.of(new Notice(person, kind, Map.of("key", event.keyId()), KEYS));
    }

    private static List<Notice> factor(String person, Kind kind, String factor) {
        return List.of(new Notice(person, kind, Map.of("factor", factor), SECURITY));
    }
}
