package com.opscenter.outage;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Puts the filter in front of the log of this application.
@Component
class OutageIsToldOnce implements InitializingBean, DisposableBean {

    private static final int PATIENCE_SECONDS = 2;

    private final TurboFilter filter;

    OutageIsToldOnce(@Qualifier("append") DataSource database) {
        this.filter = new OutageFilter(new Outage(() -> ask(database)));
    }

    private static void ask(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement question = connection.createStatement()) {
            question.setQueryTimeout(PATIENCE_SECONDS);
            question.execute("SELECT 1");
        }
    }

    @Override
    public void afterPropertiesSet() {
        filter.start();
        context().addTurboFilter(filter);
    }

    @Override
    public void destroy() {
        context().getTurboFilterList().remove(filter);
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}
