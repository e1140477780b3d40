package com.opscenter.adapters.support;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.sources.api.SourceId;
import java.util.List;
import org.slf4j.LoggerFactory;

/// Everything that people get to see while it is open: the log, commands, polls and exchanges.
public final class Shown implements AutoCloseable {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    public Shown() {
        log.start();
        root().addAppender(log);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /// None of the secrets is in any of it.
    public void without(AdapterWorld adapters, SourceId source, CharSequence... secrets) {
        List<Object> all =
                List.of(
                        log.list,
                        adapters.commands.all(),
                        adapters.telemetry.polls(),
                        adapters.bean(ServedSources.class).log(source, 200));
        for (Object one : all) {
            assertThat(one.toString()).doesNotContain(secrets);
        }
    }

    @Override
    public void close() {
        root().detachAppender(log);
    }
}
