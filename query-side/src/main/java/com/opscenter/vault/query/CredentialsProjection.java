package com.opscenter.vault.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import com.opscenter.vault.api.CredentialEvent;
import com.opscenter.vault.api.CredentialEvent.CredentialRemoved;
import com.opscenter.vault.api.CredentialEvent.CredentialRotated;
import com.opscenter.vault.api.CredentialEvent.CredentialStored;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CredentialsProjection implements Projection<CredentialRow> {

    @Override
    public String name() {
        return "vault_credential";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return "vault";
    }

    @Override
    public Class<CredentialRow> rowType() {
        return CredentialRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof CredentialEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable CredentialRow fold(
            @Nullable CredentialRow row, Event event, StoredEvent stored) {
        return switch ((CredentialEvent) event) {
            case CredentialStored(var id, var name, var kind, var fields, _) ->
                    new CredentialRow(
                            id.value(),
                            name,
                            kind,
                            fields,
                            stored.occurredAt(),
                            stored.metadata().actor());
            case CredentialRotated(var id, _, _, _) when row == null ->
                    throw new IllegalStateException(id + " was never stored");
            case CredentialRotated(_, var name, var fields, _) ->
                    new CredentialRow(
                            row.id(),
                            name,
                            row.kind(),
                            fields,
                            stored.occurredAt(),
                            stored.metadata().actor());
            case CredentialRemoved _ -> null;
        };
    }
}
