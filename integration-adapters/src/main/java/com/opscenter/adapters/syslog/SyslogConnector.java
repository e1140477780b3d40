package com.opscenter.adapters.syslog;

import com.opscenter.adapters.receivers.Receiver.Listener;
import com.opscenter.adapters.receivers.Receivers;
import com.opscenter.adapters.receivers.Reception;
import com.opscenter.adapters.support.Connection;
import com.opscenter.adapters.support.Connector;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.springframework.stereotype.Component;

/// Listens for the lines of registered sources.
@Component
final class SyslogConnector implements Connector {

    private final Receivers receivers;
    private final SyslogProperties properties;

    SyslogConnector(Receivers receivers, SyslogProperties properties) {
        this.receivers = receivers;
        this.properties = properties;
    }

    @Override
    public String kind() {
        return SyslogKind.NAME;
    }

    @Override
    public Device connect(Connection connection) throws DeviceException {
        SyslogSettings settings = SyslogSettings.of(connection.draft(), properties);
        return receivers.open(
                connection,
                (address, into) -> listen(settings, address, into),
                new SyslogInterpreter(settings.zone()));
    }

    /// UDP and TCP on one port, or TLS alone.
    private Listener listen(
            SyslogSettings settings, InetSocketAddress address, Reception<byte[]> into)
            throws IOException {
        if (settings.tls()) {
            return StreamListener.open(address, Certificate.load(properties), properties, into);
        }
        StreamListener streams = StreamListener.open(address, null, properties, into);
        try {
            return new BothListeners(streams, UdpListener.open(address, properties, into));
        } catch (IOException unusable) {
            streams.close();
            throw unusable;
        }
    }

    private record BothListeners(Listener streams, Listener datagrams) implements Listener {

        @Override
        public boolean isListening() {
            return streams.isListening() && datagrams.isListening();
        }

        @Override
        public void close() {
            streams.close();
            datagrams.close();
        }
    }
}
