package com.opscenter.identity.query.keys;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.keys.ApiKeyEvent;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyChanged;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyCreated;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyRevoked;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyRotated;
import com.opscenter.projections.api.Projection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Folds API keys.
@Component
class ApiKeysProjection implements Projection<ApiKeyRow> {

    @Override
    public String name() {
        return "identity_api_key";
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
    public Class<ApiKeyRow> rowType() {
        return ApiKeyRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof ApiKeyEvent one ? Optional.of(key(one.keyId())) : Optional.empty();
    }

    static String key(String keyId) {
        return "api-key/" + keyId;
    }

    @Override
    public @Nullable ApiKeyRow fold(@Nullable ApiKeyRow row, Event event, StoredEvent stored) {
        if (event instanceof ApiKeyCreated made) {
            return new ApiKeyRow(
                    made.keyId(),
                    made.owner().value(),
                    made.name(),
                    made.addresses(),
                    made.scopes().stream().sorted().toList(),
                    made.orgId(),
                    stored.occurredAt(),
                    made.expiresAt(),
                    made.expiresAt(),
                    0,
                    made.proof(),
                    null,
                    false);
        }
        return row == null ? null : fold(row, (ApiKeyEvent) event);
    }

    private static ApiKeyRow fold(ApiKeyRow row, ApiKeyEvent event) {
        return switch (event) {
            case ApiKeyCreated _ -> row;
            case ApiKeyChanged changed -> row.with(changed.name(), changed.addresses());
            case ApiKeyRotated made ->
                    row.rotated(made.proof(), made.expiresAt(), made.overlapEnds());
            case ApiKeyRevoked revoked -> row.ended(revoked.at());
        };
    }
}
