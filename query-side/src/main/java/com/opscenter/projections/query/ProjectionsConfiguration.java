package com.opscenter.projections.query;

import com.opscenter.history.api.EventReader;
import com.opscenter.projections.api.Projection;
import com.opscenter.projections.api.ViewChanges;
import com.opscenter.views.Sql;
import com.opscenter.vocabulary.api.NodeRole;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProjectionsConfiguration {

    /// After a crash another node takes over in this time; an orderly stop gives leases back.
    private static final Duration LEASE = Duration.ofSeconds(6);

    @Bean
    Folds folds(List<Projection<?>> projections) {
        return new Folds(projections);
    }

    @Bean
    Listeners viewListeners(ObjectProvider<ViewChanges> listeners) {
        return new Listeners(listeners::orderedStream);
    }

    @Bean
    Builds builds(@Qualifier("projections") DataSource pool) {
        return new Builds(Sql.on(pool));
    }

    @Bean
    Mending parkedEvents(
            Folds folds,
            EventReader reader,
            @Qualifier("projections") DataSource pool,
            Builds builds,
            Listeners listeners) {
        return new Mending(folds, reader, Sql.on(pool), builds, listeners);
    }

    @Bean
    Runners projectionRunners(
            Folds folds,
            EventReader reader,
            @Qualifier("projections") DataSource pool,
            @Qualifier("rebuilds") DataSource rebuilds,
            Builds builds,
            Mending mending,
            Listeners listeners,
            MeterRegistry registry,
            Clock clock,
            @Value("${opscenter.roles:}") String roles) {
        Shown shown = new Shown(folds.newest(), reader, listeners);
        return new Runners(
                new Runners.Parts(
                        folds,
                        reader,
                        Sql.on(pool),
                        builds,
                        shown,
                        mending,
                        new ProjectionMeters(registry, clock)),
                rebuilds,
                LEASE,
                NodeRole.PROJECTIONS.isIn(roles));
    }

    @Bean
    ProjectionProcessors projectionProcessors(
            Folds folds,
            EventReader reader,
            Builds builds,
            @Qualifier("projections") DataSource pool,
            Clock clock) {
        return new ProjectionProcessors(folds, reader, builds, Sql.on(pool), clock);
    }

    /// How many positions the shown rows of each projection are behind.
    @Bean
    MeterBinder projectionLag(Runners runners, Folds folds) {
        return registry ->
                folds.newest()
                        .forEach(projection ->
                                Gauge.builder(
                                                "opscenter.projection.lag",
                                                () -> runners.lag(projection))
                                        .description("Positions not yet in the shown rows")
                                        .tag("feature", projection.feature())
                                        .tag("projection", projection.name())
                                        .register(registry));
    }
}
