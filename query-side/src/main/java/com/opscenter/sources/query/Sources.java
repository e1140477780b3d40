package com.opscenter.sources.query;

import com.opscenter.sources.api.SourceId;
import com.opscenter.sources.api.SourceOperations;
import com.opscenter.sources.api.SourceOperations.Polling;
import com.opscenter.sources.api.SourceView;
import com.opscenter.telemetry.api.Readings;
import com.opscenter.vault.api.CredentialId;
import com.opscenter.vault.api.CredentialView;
import com.opscenter.vault.api.Secrets;
import com.opscenter.views.Freshness;
import com.opscenter.views.Moment;
import com.opscenter.views.Row;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Makes source views of rows. The numbers of the polling itself are known for now only.
@Component
class Sources {

    private final Readings readings;
    private final ObjectProvider<SourceOperations> operations;
    private final ObjectProvider<Secrets> secrets;
    private final Clock clock;

    Sources(
            Readings readings,
            ObjectProvider<SourceOperations> operations,
            ObjectProvider<Secrets> secrets,
            Clock clock) {
        this.readings = readings;
        this.operations = operations;
        this.secrets = secrets;
        this.clock = clock;
    }

    List<SourceView> views(String orgId, Moment moment, List<Row<SourceRow>> rows) {
        Map<String, Map<String, CredentialView.Value>> described = new HashMap<>();
        return views(
                orgId,
                moment,
                rows,
                credential -> described.computeIfAbsent(credential, this::credentials));
    }

    List<SourceView> withoutSecrets(String orgId, List<Row<SourceRow>> rows) {
        return views(orgId, Moment.NOW, rows, _ -> Map.of());
    }

    private List<SourceView> views(
            String orgId, Moment moment, List<Row<SourceRow>> rows, Secrecy secrecy) {
        Map<String, Instant> polled = polled(orgId, moment, rows);
        Instant now = now(moment);
        return rows.stream()
                .map(row -> view(row, polled.get(row.value().id()), now, moment.isPast(), secrecy))
                .toList();
    }

    long fresh(String orgId, Moment moment, List<Row<SourceRow>> rows) {
        Map<String, Instant> polled = polled(orgId, moment, rows);
        Instant now = now(moment);
        return rows.stream()
                .map(Row::value)
                .filter(source ->
                        Freshness.word(polled.get(source.id()), source.intervals().status(), now)
                                .equals(Freshness.FRESH))
                .count();
    }

    private Map<String, Instant> polled(String orgId, Moment moment, List<Row<SourceRow>> rows) {
        return readings.polledAt(
                orgId, rows.stream().map(row -> row.value().id()).toList(), moment.instant());
    }

    private Instant now(Moment moment) {
        Instant at = moment.instant();
        return at == null ? clock.instant() : at;
    }

    private SourceView view(
            Row<SourceRow> row,
            @Nullable Instant polled,
            Instant now,
            boolean past,
            Secrecy secrecy) {
        SourceRow source = row.value();
        String credential = source.credential();
        int interval = source.intervals().status();
        return new SourceView(
                row.key(),
                source.id(),
                row.site() == null ? "" : row.site(),
                source.id(),
                source.kind(),
                source.name(),
                source.endpoint(),
                source.config(),
                credential,
                credential == null ? Map.of() : secrecy.describe(credential),
                source.intervals(),
                source.enabled(),
                source.required(),
                source.capabilities(),
                health(source, polled, past ? Optional.empty() : polling(source)),
                source.devices(),
                null,
                polled,
                interval,
                Freshness.word(polled, interval, now),
                row.parked(),
                row.version());
    }

    private static SourceView.Health health(
            SourceRow source, @Nullable Instant polled, Optional<Polling> polling) {
        SourceRow.Health health = source.health();
        return new SourceView.Health(
                health.status(),
                health.reason(),
                health.detail(),
                health.since(),
                polled == null ? health.lastSuccess() : polled,
                polling.map(Polling::lastAttempt).orElse(null),
                polling.map(Polling::consecutiveFailures).orElse(0),
                polling.map(Polling::circuit).orElse("closed"),
                polling.map(Polling::latencyMs).orElse(null));
    }

    private Optional<Polling> polling(SourceRow source) {
        return operations.stream()
                .flatMap(known -> known.polling(new SourceId(source.id())).stream())
                .findFirst();
    }

    /// What may be known of a credential's secrets, by name.
    private interface Secrecy {
        Map<String, CredentialView.Value> describe(String credential);
    }

    private Map<String, CredentialView.Value> credentials(String credential) {
        Map<String, CredentialView.Value> shown = new TreeMap<>();
        Secrets vault = secrets.getIfAvailable();
        if (vault != null) {
            vault.describe(new CredentialId(credential))
                    .forEach((name, secret) ->
                            shown.put(
                                    name,
                                    new CredentialView.Value(
                                            secret.set(),
                                            secret.last4(),
                                            secret.updatedAt(),
                                            null)));
        }
        return shown;
    }
}
