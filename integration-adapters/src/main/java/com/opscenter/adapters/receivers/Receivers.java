package com.opscenter.adapters.receivers;

import com.opscenter.adapters.receivers.Receiver.Listener;
import com.opscenter.adapters.support.Connection;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Redaction;
import com.opscenter.logs.api.LogSink;
import com.opscenter.sources.api.HealthReason;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Opens receivers.
@Component
public final class Receivers {

    private final ReceiverProperties properties;
    private final ReceiverSettings settings;
    private final Neighbors neighbors;
    private final LogSink sink;
    private final Clock clock;

    Receivers(
            ReceiverProperties properties,
            ReceiverSettings settings,
            Neighbors neighbors,
            LogSink sink,
            Clock clock) {
        this.properties = properties;
        this.settings = settings;
        this.neighbors = neighbors;
        this.sink = sink;
        this.clock = clock;
    }

    /// How a protocol is listened to.
    @FunctionalInterface
    public interface Opening<T> {
        Listener listen(InetSocketAddress address, Reception<T> into) throws IOException;
    }

    public <T> Device open(Connection connection, Opening<T> opening, Interpreter<T> interpreter)
            throws DeviceException {
        InetSocketAddress address = settings.address(connection.draft());
        Reception<T> reception = reception(connection);
        Delivery delivery =
                new Delivery(
                        connection.source(),
                        neighbors,
                        sink,
                        new Redaction(connection.secrets().values()),
                        connection.log(),
                        properties);
        long started = System.nanoTime();
        try {
            Listener listener = opening.listen(address, reception);
            connection.log().ended("listen at " + address, "listening", started);
            return new Receiver<>(
                            connection,
                            reception,
                            interpreter,
                            listener,
                            delivery,
                            properties.hearing(),
                            clock)
                    .started();
        } catch (IOException unusable) {
            connection.log().ended("listen at " + address, "not listening", started);
            throw ReceiverSettings.unusable(connection.draft(), unusable);
        }
    }

    private <T> Reception<T> reception(Connection connection) throws DeviceException {
        Tally tally = new Tally();
        Senders senders =
                settings.senders(connection.draft())
                        .orElseThrow(() ->
                                new DeviceException(
                                        HealthReason.CONFIGURATION, "The senders cannot be read."));
        return new Reception<>(
                new Gate(senders, properties, tally),
                new Inbox<>(properties.queue(), tally, clock),
                tally);
    }
}
