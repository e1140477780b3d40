package com.opscenter.adapters.support;

import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.SourceNetworks;
import com.opscenter.vocabulary.api.FieldError;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Decides where connections may go. A name is resolved once, every address it has is checked, and
/// the checked address is the one connected to: a name that answers differently the second time
/// cannot lead anywhere else.
@Component
public final class NetworkGuard implements SourceNetworks {

    private static final List<String> THIS_MACHINE = List.of("127.0.0.0/8", "::1");

    private final List<Network> allowed;

    /// @param demo the units of a demo run on this machine
    @Autowired
    NetworkGuard(SourcesProperties properties, @Value("${opscenter.demo:false}") boolean demo) {
        this(demo ? properties.and(THIS_MACHINE) : properties);
    }

    public NetworkGuard(SourcesProperties properties) {
        allowed = properties.networks().stream().map(Network::parse).toList();
    }

    @Override
    public List<String> networks() {
        return allowed.stream()
                .map(network -> network.base().getHostAddress() + "/" + network.prefix())
                .toList();
    }

    /// What is wrong with the host of an endpoint before anything is connected. A name that cannot
    /// be resolved now may be later, so that is left to the source's health.
    public List<FieldError> check(String host) {
        return errors(() -> pin(host));
    }

    /// As [#check(String)], for hosts that may be in a maker's cloud.
    public List<FieldError> check(String host, String cloud) {
        return isIn(host, cloud) ? errors(() -> pin(host, cloud)) : check(host);
    }

    private static boolean isIn(String host, String cloud) {
        return host.toLowerCase(Locale.ROOT).endsWith("." + cloud);
    }

    private interface Pinning {
        InetAddress pin() throws DeviceException;
    }

    private static List<FieldError> errors(Pinning pinning) {
        try {
            pinning.pin();
            return List.of();
        } catch (DeviceException e) {
            return e.reason() == HealthReason.CONFIGURATION
                    ? List.of(new FieldError("endpoint", "network", String.valueOf(e.getMessage())))
                    : List.of();
        }
    }

    /// The address to connect to, of a host that may be in a maker's cloud: its name is theirs, so
    /// it may lead to any public address, and to none of ours. Any other host is one of ours.
    ///
    /// @param cloud the domain the maker's hosts are in, such as `firewalla.net`
    public InetAddress pin(String host, String cloud) throws DeviceException {
        if (!isIn(host, cloud)) {
            return pin(host);
        }
        InetAddress[] addresses = resolve(host);
        for (InetAddress address : addresses) {
            if (!PublicAddresses.contain(address)) {
                throw new DeviceException(
                        HealthReason.CONFIGURATION,
                        "%s is no public address, so it cannot be that of a cloud."
                                .formatted(named(host, address)));
            }
        }
        return addresses[0];
    }

    /// The address to connect to.
    public InetAddress pin(String host) throws DeviceException {
        InetAddress[] addresses = resolve(host);
        for (InetAddress address : addresses) {
            if (!allows(address)) {
                throw new DeviceException(
                        HealthReason.CONFIGURATION,
                        "%s is outside the networks sources may be in (opscenter.sources.networks)."
                                .formatted(named(host, address)));
            }
        }
        return addresses[0];
    }

    /// Whether something at the address may speak to us.
    public boolean allows(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address));
    }

    private static InetAddress[] resolve(String host) throws DeviceException {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            throw new DeviceException(
                    HealthReason.COMMUNICATION,
                    "The name %s cannot be resolved: check its spelling and the name server."
                            .formatted(host));
        }
    }

    private static String named(String host, InetAddress address) {
        String literal = address.getHostAddress();
        return literal.equals(host) ? literal : host + " (" + literal + ")";
    }
}
