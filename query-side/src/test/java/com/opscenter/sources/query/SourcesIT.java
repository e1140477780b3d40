package com.opscenter.sources.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static com.opscenter.views.ReadSide.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.api.Event;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition.Condition;
import com.opscenter.ops.api.VerdictCondition.Severity;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceEvent.HealthObserved;
import com.opscenter.sources.api.SourceEvent.SourceDisabled;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import com.opscenter.sources.api.SourceId;
import com.opscenter.sources.api.SourceOperations;
import com.opscenter.sources.api.SourceView;
import com.opscenter.telemetry.query.Telemetry;
import com.opscenter.vault.api.Secrets;
import com.opscenter.views.ReadSide;
import com.opscenter.views.When;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class SourcesIT {

    private static final SourceId PDU = new SourceId("pdu-1");
    private static final Scope NOW = Scope.now(ORG);

    private final ReadSide side = new ReadSide(new SourcesProjection());
    private final Telemetry telemetry = new Telemetry(side.projecting.database(), CLOCK);
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final SourceRows rows =
            new SourceRows(
                    side.reads,
                    side.pages,
                    new Sources(
                            telemetry.readings(),
                            beans.getBeanProvider(SourceOperations.class),
                            beans.getBeanProvider(Secrets.class),
                            CLOCK),
                    side.current);
    private final SourceReadsEndpoint endpoint =
            new SourceReadsEndpoint(
                    side.sights,
                    rows,
                    new HealthHistory(side.reads, CLOCK),
                    beans.getBeanProvider(SourceOperations.class));

    @AfterEach
    void end() {
        telemetry.close();
        side.close();
    }

    @Test
    void a_source_shows_its_settings_its_health_and_how_fresh_it_is() {
        append(registered(true));
        append(health(HealthStatus.ONLINE, null));
        SourceView source =
                Objects.requireNonNull(
                        endpoint.one(ReadSide.viewer(ORG), "pdu-1", new When(null, null))
                                .getBody());
        assertThat(source.endpoint()).isEqualTo("snmp://127.0.0.1:1161");
        assertThat(source.health().status()).isEqualTo(HealthStatus.ONLINE);
        assertThat(source.freshness()).isEqualTo("unknown");
        assertThat(source.credentials()).isEmpty();
    }

    @Test
    void a_required_source_that_is_silent_or_never_reported_blinds_us() {
        SilentSources verdict = new SilentSources(rows);
        long registered = append(registered(true));
        append(health(HealthStatus.OFFLINE, HealthReason.AUTHENTICATION));
        assertThat(verdict.conditions(NOW))
                .singleElement()
                .satisfies(condition -> {
                    assertThat(condition.severity()).isEqualTo(Severity.BLIND);
                    assertThat(condition.text()).contains("offline", "AUTHENTICATION");
                });
        assertThat(verdict.conditions(new Scope(ORG, null, registered, CLOCK.instant())))
                .extracting(Condition::severity)
                .containsExactly(Severity.BLIND);
        append(health(HealthStatus.ONLINE, null));
        assertThat(verdict.conditions(NOW)).isEmpty();
    }

    @Test
    void an_optional_source_only_warns_and_a_disabled_one_is_nobodys_concern() {
        SilentSources verdict = new SilentSources(rows);
        append(registered(false));
        assertThat(verdict.conditions(NOW))
                .extracting(Condition::severity)
                .containsExactly(Severity.WARNING);
        append(new SourceDisabled(PDU));
        assertThat(verdict.conditions(NOW)).isEmpty();
    }

    @Test
    void health_over_time_has_one_entry_for_each_state() {
        append(registered(true));
        append(health(HealthStatus.ONLINE, null));
        append(health(HealthStatus.OFFLINE, HealthReason.COMMUNICATION));
        HealthHistory.States states =
                Objects.requireNonNull(
                        endpoint.health(
                                        ReadSide.viewer(ORG),
                                        "pdu-1",
                                        "2026-11-21T00:00:00Z",
                                        null,
                                        new When(null, null))
                                .getBody());
        assertThat(states.items())
                .extracting(HealthHistory.State::status)
                .containsExactly(HealthStatus.UNKNOWN, HealthStatus.ONLINE, HealthStatus.OFFLINE);
        assertThat(states.items().getLast().to()).isNull();
    }

    @Test
    void a_removed_source_leaves_the_list_but_not_the_past() {
        long registered = append(registered(true));
        append(new SourceRemoved(PDU));
        assertThat(rows.all(NOW)).isEmpty();
        assertThat(rows.all(new Scope(ORG, null, registered, CLOCK.instant())))
                .extracting(SourceView::id)
                .containsExactly("pdu-1");
    }

    private static SourceRegistered registered(boolean required) {
        return new SourceRegistered(
                PDU,
                new Settings(
                        "apc-pdu",
                        "Rack PDU",
                        "home-rack",
                        "snmp://127.0.0.1:1161",
                        Map.of("version", "3"),
                        null,
                        new Intervals(30, 30, 300),
                        required,
                        true));
    }

    private static HealthObserved health(HealthStatus status, @Nullable HealthReason reason) {
        return new HealthObserved(PDU, status, reason, null, null);
    }

    private long append(Event event) {
        side.history.append(event);
        side.projecting.settle();
        return side.history.head();
    }
}
