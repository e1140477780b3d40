package com.opscenter.threats.command;

import com.opscenter.commands.command.Views;
import com.opscenter.network.api.ListWans;
import com.opscenter.network.api.WanView;
import com.opscenter.sources.api.SourceNetworks;
import com.opscenter.sources.api.SourceView;
import com.opscenter.threats.api.IpRange;
import com.opscenter.threats.api.ProtectedRange;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What must stay reachable, as far as it is known here: addresses that are nobody else's, the
/// networks sources may be in, the systems we speak to, our lines with their gateways, and whoever
/// asks.
@Component
class OwnRanges {

    /// Not routed on the Internet, or not the address of one host (RFC 6890).
    private static final List<ProtectedRange> NOBODY_ELSES =
            List.of(
                    new ProtectedRange("10.0.0.0/8", "private network"),
                    new ProtectedRange("172.16.0.0/12", "private network"),
                    new ProtectedRange("192.168.0.0/16", "private network"),
                    new ProtectedRange("100.64.0.0/10", "shared network of a provider"),
                    new ProtectedRange("127.0.0.0/8", "this machine"),
                    new ProtectedRange("169.254.0.0/16", "link-local network"),
                    new ProtectedRange("0.0.0.0/8", "this network"),
                    new ProtectedRange("224.0.0.0/3", "multicast and broadcast"),
                    new ProtectedRange("::/127", "this machine"),
                    new ProtectedRange("fc00::/7", "private network"),
                    new ProtectedRange("fe80::/10", "link-local network"),
                    new ProtectedRange("ff00::/8", "multicast"));

    /// Wider ones let sources be anywhere, such as in a cloud; they are nobody's own.
    private static final int WIDEST_V4 = 8;

    private static final int WIDEST_V6 = 7;

    private final ObjectProvider<SourceNetworks> networks;
    private final Views views;

    OwnRanges(ObjectProvider<SourceNetworks> networks, Views views) {
        this.networks = networks;
        this.views = views;
    }

    /// @param sources of the organization
    /// @param asker address of whoever asks, null when nobody does
    List<ProtectedRange> of(List<SourceView> sources, @Nullable String asker) {
        List<ProtectedRange> all = new ArrayList<>(NOBODY_ELSES);
        networks.stream()
                .flatMap(allowed -> allowed.networks().stream())
                .flatMap(written -> IpRange.parse(written).stream())
                .filter(range -> range.prefix() >= (range.isV4() ? WIDEST_V4 : WIDEST_V6))
                .map(range -> new ProtectedRange(range.toString(), "own network"))
                .forEach(all::add);
        sources.forEach(source -> add(all, host(source), source.name()));
        sources.stream()
                .flatMap(source -> views.list(new ListWans(source.id(), 0), WanView.class).stream())
                .forEach(wan -> {
                    WanView.Gateway gateway = wan.gateway();
                    add(
                            all,
                            gateway == null ? null : gateway.address(),
                            "gateway of " + wan.name());
                    add(all, wan.publicIp(), "our address on " + wan.name());
                });
        add(all, asker, "the address you ask from");
        return List.copyOf(all);
    }

    private static void add(List<ProtectedRange> all, @Nullable String written, String what) {
        Optional.ofNullable(written)
                .flatMap(IpRange::parse)
                .ifPresent(range -> all.add(new ProtectedRange(range.toString(), what)));
    }

    /// A name is not resolved: what it leads to is inside the networks sources may be in.
    private static @Nullable String host(SourceView source) {
        try {
            String host = URI.create(source.endpoint()).getHost();
            return host == null ? null : host.replaceAll("[\\[\\]]", "");
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
