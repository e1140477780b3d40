package com.opscenter.outage;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OutageTest {

    private final SQLException away =
            new SQLException("Connection refused.\nCheck that it runs.", "08001");

    private final Semaphore answers = new Semaphore(0);
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final Logger outageLog = (Logger) LoggerFactory.getLogger(Outage.class);
    private final LoggerContext application = new LoggerContext();
    private final Logger log = application.getLogger("somebody");

    @BeforeEach
    void start() {
        told.start();
        said.start();
        outageLog.addAppender(told);
        log.addAppender(said);
        application.addTurboFilter(
                new OutageFilter(
                        new Outage(() -> {
                            if (!answers.tryAcquire()) {
                                throw away;
                            }
                        })));
    }

    @AfterEach
    void stop() {
        outageLog.detachAppender(told);
        application.stop();
    }

    @Test
    void it_is_told_once_whoever_finds_it_out_and_once_when_it_is_over() throws Exception {
        log.warn("no connection", away);
        log.error("polling {} failed {}", "x", 1, new IllegalStateException(away));
        log.warn("projection={} away=\"{}\" retry={}", "outlets", away, 3);
        assertThat(said.list).isEmpty();
        assertThat(lines()).containsExactly("database=away cause=\"Connection refused.\"");
        answers.release();
        while (lines().size() < 2) {
            Thread.sleep(10);
        }
        assertThat(lines().getLast()).startsWith("database=back").endsWith("failures-left-out=2");
        log.warn("a connection that died meanwhile", away);
        assertThat(said.list).isEmpty();
        assertThat(lines()).hasSize(2);
    }

    @Test
    void what_has_other_causes_is_said() {
        log.warn("reaction failed", new IllegalStateException("the device said no"));
        log.error("broken", new SQLException("duplicate key", "23505"));
        log.warn("just words");
        log.warn("busy", new SQLTransientConnectionException("no connection in time"));
        log.setLevel(Level.DEBUG);
        log.debug("for whoever looks closely", away);
        assertThat(said.list).hasSize(5);
        assertThat(lines()).isEmpty();
    }

    private List<String> lines() {
        return told.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
