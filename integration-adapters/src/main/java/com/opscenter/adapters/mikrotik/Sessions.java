package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.http.HttpSession;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.adapters.tls.PeerTls;
import com.opscenter.adapters.tls.Pins;
import com.opscenter.adapters.tls.TrustSetting;
import com.opscenter.sources.api.SourceDraft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// From checked settings to a session.
final class Sessions {

    private static final int ANY_PORT = 9;

    private Sessions() {}

    static MikrotikEndpoint endpoint(SourceDraft draft) throws DeviceException {
        DeviceException.refuse(MikrotikRules.check(draft));
        return MikrotikEndpoint.parse(draft.endpoint()).orElseThrow();
    }

    static Access access(SourceDraft draft, InetAddress pinned, Pins pins, Clock clock)
            throws DeviceException {
        return new Access(
                endpoint(draft),
                pinned,
                new PeerTls(TrustSetting.in(draft.config()).orElse(null), pins, clock),
                draft.credentials().getOrDefault(MikrotikRules.USER, ""),
                draft.credentials().getOrDefault(MikrotikRules.PASSWORD, ""));
    }

    static RouterOs open(
            Access access, MikrotikProperties properties, ExchangeLog log, @Nullable Hints hints) {
        return switch (access.endpoint().transport()) {
            case API ->
                    new ApiSession(
                            new ApiDoor(access, properties.connect(), new Transcript(log), hints),
                            properties,
                            log);
            case REST ->
                    new RestSession(
                            access,
                            new HttpSession(
                                    access.endpoint().http(),
                                    access.pinned(),
                                    access.tls(),
                                    properties.manners(),
                                    log));
        };
    }

    static Function<Readout, Set<String>> management(InetAddress device) {
        InetAddress us = facing(device);
        return readout -> new ManagementPath(readout, device, us).interfaces();
    }

    /// Our own address on the way there. Connecting a datagram socket sends nothing.
    private static InetAddress facing(InetAddress device) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(device, ANY_PORT);
            return socket.getLocalAddress();
        } catch (IOException | UncheckedIOException noWay) {
            return InetAddress.getLoopbackAddress();
        }
    }
}
