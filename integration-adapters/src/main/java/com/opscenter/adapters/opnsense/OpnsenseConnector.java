package com.opscenter.adapters.opnsense;

import com.opscenter.adapters.blocks.BlockingConnector;
import com.opscenter.adapters.blocks.ListedAddresses;
import com.opscenter.adapters.effects.Patience;
import com.opscenter.adapters.http.HttpSession;
import com.opscenter.adapters.support.Connection;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.adapters.tls.KnownCertificates;
import com.opscenter.adapters.tls.PeerTls;
import com.opscenter.adapters.tls.Pins;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Connects to the OPNsense among the registered sources.
@Component
final class OpnsenseConnector implements BlockingConnector {

    private final NetworkGuard guard;
    private final KnownCertificates certificates;
    private final ListedAddresses listed;
    private final OpnsenseProperties properties;
    private final Clock clock;

    OpnsenseConnector(
            NetworkGuard guard,
            KnownCertificates certificates,
            ListedAddresses listed,
            OpnsenseProperties properties,
            Clock clock) {
        this.guard = guard;
        this.certificates = certificates;
        this.listed = listed;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return OpnsenseKind.NAME;
    }

    @Override
    public Patience patience() {
        return properties.patience();
    }

    @Override
    public Device connect(Connection connection) throws DeviceException {
        OpnsenseTarget target = OpnsenseTarget.of(connection.draft());
        Pins pins = certificates.of(connection.source(), target.endpoint().address());
        HttpSession session =
                new HttpSession(
                        target.endpoint(),
                        guard.pin(target.endpoint().host()),
                        new PeerTls(target.trusted(), pins, clock),
                        properties.manners(),
                        connection.log());
        return new OpnsenseDevice(
                connection.source(), new OpnsenseApi(session, target), target, listed, clock);
    }
}
