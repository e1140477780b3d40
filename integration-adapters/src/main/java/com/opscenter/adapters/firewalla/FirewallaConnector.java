package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.alerts.StandingAlerts;
import com.opscenter.adapters.blocks.BlockingConnector;
import com.opscenter.adapters.blocks.ListedAddresses;
import com.opscenter.adapters.effects.Patience;
import com.opscenter.adapters.http.HttpSession;
import com.opscenter.adapters.http.Rests;
import com.opscenter.adapters.support.Connection;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.adapters.tls.KnownCertificates;
import com.opscenter.adapters.tls.PeerTls;
import com.opscenter.adapters.tls.Pins;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Connects to the Firewalla accounts among the registered sources.
@Component
final class FirewallaConnector implements BlockingConnector {

    private final NetworkGuard guard;
    private final KnownCertificates certificates;
    private final StandingAlerts standing;
    private final ListedAddresses listed;
    private final Rests rests;
    private final ToldBySource told;
    private final FirewallaProperties properties;
    private final Clock clock;

    FirewallaConnector(
            NetworkGuard guard,
            KnownCertificates certificates,
            StandingAlerts standing,
            ListedAddresses listed,
            Rests rests,
            ToldBySource told,
            FirewallaProperties properties,
            Clock clock) {
        this.guard = guard;
        this.certificates = certificates;
        this.standing = standing;
        this.listed = listed;
        this.rests = rests;
        this.told = told;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return FirewallaKind.NAME;
    }

    @Override
    public Patience patience() {
        return properties.patience();
    }

    @Override
    public Device connect(Connection connection) throws DeviceException {
        FirewallaTarget target = FirewallaTarget.of(connection.draft());
        Pins pins = certificates.of(connection.source(), target.endpoint().address());
        HttpSession session =
                new HttpSession(
                        target.endpoint(),
                        guard.pin(target.endpoint().host(), FirewallaKind.CLOUD),
                        new PeerTls(target.trusted(), pins, clock),
                        properties.manners(),
                        connection.log());
        FirewallaApi api =
                new FirewallaApi(session, target.token(), rests.of(connection.source()), clock);
        return new FirewallaDevice(
                connection.source(),
                api,
                target.blocking(),
                target.watched(),
                told.of(connection.source()),
                standing,
                listed,
                clock);
    }
}
