package com.opscenter.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.support.JdbcUtils;

/// Tells other nodes that something was appended, and hears it from them. NOTIFY takes a
/// database-wide lock at commit, so it is never part of an append: it follows on a connection of
/// its own, at most every 20 ms. A missed one costs a reader one poll.
final class NodeSignal implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NodeSignal.class);

    private static final Duration SHORTEST = Duration.ofMillis(20);
    private static final Duration BACK_OFF = Duration.ofSeconds(1);
    private static final int LISTEN_MILLIS = 1_000;

    private final DataSource connections;
    private final Wakes wakes;
    private @Nullable Signal speaker;
    private @Nullable Thread listener;
    private @Nullable Connection speaking;
    private volatile int speakerPid;

    NodeSignal(DataSource connections, Wakes wakes) {
        this.connections = connections;
        this.wakes = wakes;
    }

    void appended() {
        Signal running = speaker;
        if (running != null) {
            running.raise();
        }
    }

    @Override
    public void start() {
        speaker = new Signal("append-notify", this::speak, SHORTEST);
        listener = Thread.ofPlatform().name("append-listen").daemon().start(this::listen);
    }

    private void speak() {
        try {
            Connection connection = speaking;
            if (connection == null) {
                connection = connections.getConnection();
                speaking = connection;
                speakerPid = connection.unwrap(PGConnection.class).getBackendPID();
            }
            try (Statement notify = connection.createStatement()) {
                notify.execute("NOTIFY ops_append");
            }
        } catch (SQLException e) {
            log.debug("append not announced", e);
            closeSpeaking();
        }
    }

    private void listen() {
        while (!Thread.currentThread().isInterrupted()) {
            try (Connection connection = connections.getConnection();
                    Statement listen = connection.createStatement()) {
                listen.execute("LISTEN ops_append");
                PGConnection postgres = connection.unwrap(PGConnection.class);
                while (!Thread.currentThread().isInterrupted()) {
                    hear(postgres.getNotifications(LISTEN_MILLIS));
                }
            } catch (SQLException e) {
                log.debug("not listening for appends of other nodes", e);
                wakes.appended();
                pause();
            }
        }
    }

    private void hear(PGNotification @Nullable [] notifications) {
        if (notifications != null) {
            for (PGNotification notification : notifications) {
                if (notification.getPID() != speakerPid) {
                    wakes.appended();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BACK_OFF);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeSpeaking() {
        JdbcUtils.closeConnection(speaking);
        speaking = null;
    }

    @Override
    public void stop() {
        if (speaker != null && listener != null) {
            speaker.close();
            listener.interrupt();
            speaker = null;
            listener = null;
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }
}
