package com.opscenter.projections.query;

import com.opscenter.history.api.EventReader;
import com.opscenter.projections.api.Projection;
import com.opscenter.projections.api.ViewChanges;
import com.opscenter.views.Sql;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProjectionsConfiguration {

    /// After a crash another node takes over in this time; an orderly stop gives leases back.
    private static final Duration LEASE = Duration.ofSeconds(6);

    @Bean
    Runners projectionRunners(
            List<Projection<?>> projections,
            EventReader reader,
            @Qualifier("projections") DataSource pool,
            ObjectProvider<ViewChanges> listeners) {
        return new Runners(projections, reader, Sql.on(pool), listeners::orderedStream, LEASE);
    }

    /// How many events each feature's rows are behind.
    @Bean
    MeterBinder projectionLag(Runners runners, List<Projection<?>> projections) {
        return registry ->
                projections.stream()
                        .map(Projection::feature)
                        .distinct()
                        .forEach(feature ->
                                Gauge.builder(
                                                "opscenter.projection.lag",
                                                () -> runners.lag(feature))
                                        .description("Events not yet in the rows")
                                        .tag("feature", feature)
                                        .register(registry));
    }
}
