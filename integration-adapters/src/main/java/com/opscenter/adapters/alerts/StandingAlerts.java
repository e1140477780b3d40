package com.opscenter.adapters.alerts;

import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.sources.api.SourceId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What each source that lists its problems listed as wrong, in `adapter_state.standing_alert`.
/// What is not wrong any more is over, also when its row is gone because its rule or its device was
/// removed; of what recovered before it was ever seen, nothing is told.
@Component
public class StandingAlerts {

    /// For so long what is gone is told, in case it could not be recorded.
    private static final Duration TOLD = Duration.ofDays(1);

    private static final Instant STANDS = Instant.MAX;

    private final JdbcClient jdbc;

    StandingAlerts(@Qualifier("adapterState") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes note of a whole list.
    ///
    /// @param standing what it says is wrong
    /// @return what was wrong before and is not any more, with when that was noticed
    public Map<Fingerprint, Instant> gone(
            SourceId source, Collection<Fingerprint> standing, Instant now) {
        return gone(source, standing, _ -> true, now);
    }

    /// Takes note of a list that may lack some of what is wrong.
    ///
    /// @param listed what would be on it; of what else is not there, nothing is known
    public Map<Fingerprint, Instant> gone(
            SourceId source,
            Collection<Fingerprint> standing,
            Predicate<Fingerprint> listed,
            Instant now) {
        Map<Fingerprint, Instant> known = known(source, now);
        standing.stream()
                .filter(one -> !STANDS.equals(known.get(one)))
                .forEach(one -> stand(source, one));
        Map<Fingerprint, Instant> gone = new HashMap<>(known);
        gone.keySet().removeAll(standing);
        gone.entrySet()
                .removeIf(one -> one.getValue().equals(STANDS) && !listed.test(one.getKey()));
        gone.replaceAll((one, since) -> since.equals(STANDS) ? leave(source, one, now) : since);
        return gone;
    }

    /// When each was gone, [#STANDS] while it stands.
    private Map<Fingerprint, Instant> known(SourceId source, Instant now) {
        jdbc.sql("DELETE FROM adapter_state.standing_alert WHERE source_id = ? AND gone_at < ?")
                .param(source.value())
                .param(Timestamp.from(now.minus(TOLD)))
                .update();
        Map<Fingerprint, Instant> known = new HashMap<>();
        jdbc.sql(
                        "SELECT fingerprint, gone_at FROM adapter_state.standing_alert"
                                + " WHERE source_id = ?")
                .param(source.value())
                .query(row -> {
                    Timestamp gone = row.getTimestamp(2);
                    known.put(
                            new Fingerprint(row.getString(1)),
                            gone == null ? STANDS : gone.toInstant());
                });
        return known;
    }

    private void stand(SourceId source, Fingerprint one) {
        jdbc.sql(
                        "INSERT INTO adapter_state.standing_alert VALUES (?, ?, NULL)"
                                + " ON CONFLICT (source_id, fingerprint) DO UPDATE SET gone_at = NULL")
                .param(source.value())
                .param(one.value())
                .update();
    }

    private Instant leave(SourceId source, Fingerprint one, Instant now) {
        jdbc.sql(
                        "UPDATE adapter_state.standing_alert SET gone_at = ?"
                                + " WHERE source_id = ? AND fingerprint = ?")
                .param(Timestamp.from(now))
                .param(source.value())
                .param(one.value())
                .update();
        return now;
    }

    void forget(SourceId source) {
        jdbc.sql("DELETE FROM adapter_state.standing_alert WHERE source_id = ?")
                .param(source.value())
                .update();
    }
}
