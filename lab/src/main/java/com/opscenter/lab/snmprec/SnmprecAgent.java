package com.opscenter.lab.snmprec;

import com.opscenter.lab.snmp.Engine;
import com.opscenter.lab.snmp.SnmpCard;
import com.opscenter.lab.snmp.SnmpUsers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// A real agent that answers what was recorded in `.snmprec` files: one file per SNMP context, by
/// v3 and v2c, with fresh secrets, on a free loopback port.
public final class SnmprecAgent implements AutoCloseable {

    private final SnmpCard card;
    private final SnmpUsers users;

    private SnmprecAgent(SnmpCard card, SnmpUsers users) {
        this.card = card;
        this.users = users;
    }

    /// Replays one capture in the default context.
    public static SnmprecAgent start(Path capture) throws IOException {
        return start(Map.of("", capture));
    }

    /// Replays captures by SNMP context name; v2c asks for `community@context`.
    public static SnmprecAgent start(Map<String, Path> captures) throws IOException {
        SnmpUsers users = SnmpUsers.generated();
        SnmpCard card = SnmpCard.bind(0, Engine.passing(), users);
        for (Map.Entry<String, Path> capture : captures.entrySet()) {
            card.serve(capture.getKey(), Snmprec.load(capture.getValue()));
        }
        card.listen();
        return new SnmprecAgent(card, users);
    }

    /// The UDP port on 127.0.0.1.
    public int port() {
        return card.port();
    }

    public SnmpUsers users() {
        return users;
    }

    @Override
    public void close() throws IOException {
        card.close();
    }
}
