package com.opscenter.adapters.support;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.logs.api.LogSink;
import com.opscenter.telemetry.api.TelemetrySink;
import com.opscenter.vault.api.Seals;
import com.opscenter.vault.api.Secrets;
import com.opscenter.vault.api.Tickets;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// All adapters as they run in the application, between fakes that record; the database and the
/// devices are real.
public final class AdapterWorld implements AutoCloseable {

    public final RecordingCommands commands = new RecordingCommands();
    public final WrittenHistory history;
    public final KnownSecrets secrets;
    public final RecordingTelemetry telemetry = new RecordingTelemetry();
    public final RecordingLog log = new RecordingLog();
    public final DataSource database;
    private final AnnotationConfigApplicationContext context;

    private AdapterWorld(
            DataSource database,
            WrittenHistory history,
            KnownSecrets secrets,
            Map<String, Object> properties) {
        this.database = database;
        this.history = history;
        this.secrets = secrets;
        Map<String, Object> all = new HashMap<>();
        all.put("opscenter.adapters.apc.timeout", "700ms");
        all.put("opscenter.adapters.apc.retries", "0");
        all.put("opscenter.adapters.apc.watch", "200ms");
        all.put("opscenter.adapters.switches.timeout", "700ms");
        all.put("opscenter.adapters.switches.retries", "0");
        all.put("opscenter.adapters.ports.watch", "200ms");
        all.put("opscenter.adapters.lease", "2s");
        all.put("opscenter.sources.networks", "127.0.0.0/8");
        all.put("opscenter.version", "1.2.3");
        all.put("opscenter.public-url", "http://localhost");
        all.putAll(properties);
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all));
        context.registerBean(Commands.class, () -> commands);
        context.registerBean(EventReader.class, () -> history);
        context.registerBean(Secrets.class, () -> secrets);
        context.registerBean(Seals.class, OpenSeals::new);
        context.registerBean(Tickets.class, PlainTickets::new);
        context.registerBean(TelemetrySink.class, () -> telemetry);
        context.registerBean(LogSink.class, () -> log);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean("append", DataSource.class, () -> database, AdapterWorld::qualified);
        context.scan("com.opscenter.adapters");
        context.refresh();
    }

    private static void qualified(BeanDefinition definition) {
        ((AbstractBeanDefinition) definition)
                .addQualifier(new AutowireCandidateQualifier(Qualifier.class, "append"));
    }

    public static AdapterWorld start() {
        return start(Map.of());
    }

    public static AdapterWorld start(Map<String, Object> properties) {
        return new AdapterWorld(
                AdapterDatabase.create(), new WrittenHistory(), new KnownSecrets(), properties);
    }

    /// Another process on the same database and history.
    public AdapterWorld another(Map<String, Object> properties) {
        return new AdapterWorld(database, history, secrets, properties);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /// The only reaction to events of a class.
    @SuppressWarnings("unchecked") // It says itself which event it is for.
    public <E extends Event> DeviceReaction<E> reaction(Class<E> event) {
        return beans(DeviceReaction.class).stream()
                .filter(one -> one.event().equals(event))
                .findFirst()
                .orElseThrow();
    }

    /// Writes an event down and lets every reaction to it react.
    @SuppressWarnings("unchecked") // Each says itself which event it is for.
    public <E extends Event> void react(E event) throws Exception {
        StoredEvent stored = history.append(event);
        for (DeviceReaction<E> one : beans(DeviceReaction.class)) {
            if (one.event().equals(event.getClass())) {
                one.react(event, stored, false);
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
