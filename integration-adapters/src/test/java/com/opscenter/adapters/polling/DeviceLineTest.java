package com.opscenter.adapters.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.adapters.support.Connection;
import com.opscenter.adapters.support.Connector;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.adapters.support.KnownSecrets;
import com.opscenter.adapters.support.Reading;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DeviceLineTest {

    private final List<Talker> connected = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private final DeviceLine line =
            new DeviceLine(
                    new Kind(), new KnownSecrets(), new ExchangeLog(Clock.systemUTC()), () -> {});

    /// Remembers what it was made from, and whether it was hung up.
    private static final class Talker implements Device {

        private final String endpoint;
        private boolean closed;

        Talker(String endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public Reading read(boolean everything) {
            return new Reading(List.of(), List.of(), Set.of(), 1);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final class Kind implements Connector {

        @Override
        public String kind() {
            return "talker";
        }

        @Override
        public Device connect(Connection connection) {
            Talker talker = new Talker(connection.settings().endpoint());
            connected.add(talker);
            meanwhile.run();
            return talker;
        }
    }

    private static RegisteredSource at(String endpoint) {
        Settings settings =
                new Settings(
                        "talker",
                        "Talker",
                        "home-rack",
                        endpoint,
                        Map.of(),
                        null,
                        new Intervals(30, 30, 300),
                        false,
                        true);
        return new RegisteredSource(new SourceId("talker-1"), "org", settings, true, 1);
    }

    private String talk(RegisteredSource source) throws DeviceException {
        return line.talk(source, Talker.class, talker -> talker.endpoint);
    }

    @Test
    void one_connection_serves_as_long_as_nothing_changes() throws Exception {
        talk(at("talk://one"));
        talk(at("talk://one"));
        assertThat(connected).hasSize(1);
    }

    @Test
    void whoever_talks_to_changed_settings_never_meets_what_the_old_ones_connected()
            throws Exception {
        talk(at("talk://one"));
        assertThat(talk(at("talk://two"))).isEqualTo("talk://two");
        assertThat(connected.getFirst().closed).isTrue();
    }

    @Test
    void other_secrets_connect_anew() throws Exception {
        talk(at("talk://one"));
        line.renew();
        talk(at("talk://one"));
        assertThat(connected).hasSize(2);
    }

    @Test
    void nobody_connects_once_it_is_abandoned() {
        line.abandon();
        assertThatThrownBy(() -> talk(at("talk://one"))).isInstanceOf(DeviceException.class);
        assertThat(connected).isEmpty();
    }

    @Test
    void what_connects_while_it_is_abandoned_is_hung_up() {
        meanwhile = line::abandon;
        assertThatThrownBy(() -> talk(at("talk://one"))).isInstanceOf(DeviceException.class);
        assertThat(connected).hasSize(1).allMatch(talker -> talker.closed);
    }
}
