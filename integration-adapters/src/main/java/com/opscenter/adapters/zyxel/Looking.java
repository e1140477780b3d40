package com.opscenter.adapters.zyxel;

import com.opscenter.adapters.support.DeviceException;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Looks at a switch: all around, as every poll does, or only at its ports.
final class Looking {

    private final Cli cli;
    private final LongSupplier nanos;
    private @Nullable Dialect dialect;

    /// @param nanos our monotonic clock
    Looking(Cli cli, LongSupplier nanos) {
        this.cli = cli;
        this.nanos = nanos;
    }

    /// It may be another switch by now, or the same with other firmware.
    void anew() {
        cli.askAgain();
        dialect = null;
    }

    Dialect dialect() throws DeviceException {
        Dialect known = dialect;
        if (known == null) {
            known = Dialect.of(cli);
            dialect = known;
        }
        return known;
    }

    Surroundings around() throws DeviceException {
        Dialect language = dialect();
        return new Surroundings(language.neighbors(), management(), language.obeys());
    }

    /// The port that carries our way, if the switch knows our machine; behind a router it does not.
    Optional<Integer> management() throws DeviceException {
        Optional<InetAddress> ours = cli.localAddress();
        return ours.isEmpty() ? Optional.empty() : dialect().portTowards(ours.get());
    }

    Readout at(Surroundings around) throws DeviceException {
        Dialect language = dialect();
        return new Readout(
                language.about(),
                language.ports(),
                language.traffic(),
                language.supply(),
                language.gauges(),
                around,
                nanos.getAsLong());
    }

    /// The same without what is counted and measured.
    Readout atPorts(Surroundings around) throws DeviceException {
        Dialect language = dialect();
        return new Readout(
                language.about(),
                language.ports(),
                Map.of(),
                language.supply(),
                Gauges.NONE,
                around,
                nanos.getAsLong());
    }
}
