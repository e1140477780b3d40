package com.opscenter.identity.command.keys;

import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyRotated;
import com.opscenter.identity.api.keys.ApiKeyView;
import com.opscenter.identity.api.keys.FindApiKey;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// One's own keys as they can be seen; those of others are not there.
@Component
class OwnKeys {

    private final Views views;

    OwnKeys(Views views) {
        this.views = views;
    }

    /// As it stands, a moment late at most.
    ApiKeyView of(String keyId, UserId owner) {
        return of(keyId, owner, 0);
    }

    ApiKeyView of(String keyId, UserId owner, long position) {
        return views.find(new FindApiKey(keyId, position), ApiKeyView.class)
                .filter(view -> view.user_id().equals(owner.value()))
                .orElseThrow(() -> new RefusedException(Refusal.notFound("API key " + keyId)));
    }

    /// Until it can be used. Where that takes too long its secret is shown all the same: it is good
    /// soon, and nobody could ever show it again.
    void await(String keyId, long position) {
        try {
            views.find(new FindApiKey(keyId, position), ApiKeyView.class);
        } catch (RefusedException _) {
            // The views are behind.
        }
    }

    /// When the new secret is good no more.
    static Instant newEnd(Accepted rotation) {
        return rotation.events().stream()
                .filter(ApiKeyRotated.class::isInstance)
                .map(ApiKeyRotated.class::cast)
                .map(ApiKeyRotated::expiresAt)
                .findFirst()
                .orElseThrow();
    }
}
