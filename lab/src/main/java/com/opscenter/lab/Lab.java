package com.opscenter.lab;

import com.opscenter.lab.cli.LabCli;
import com.opscenter.lab.control.ControlApi;
import com.opscenter.lab.firewalla.LabFirewalla;
import com.opscenter.lab.hostmon.LabHostmon;
import com.opscenter.lab.hostmon.LabStatusPage;
import com.opscenter.lab.librenms.LabLibreNms;
import com.opscenter.lab.mail.LabMail;
import com.opscenter.lab.opnsense.LabOpnsense;
import com.opscenter.lab.routeros.LabRouter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Starts the demo set: `Lab --data DIR [--control-port N]`.
///
/// Ports and secrets stay the same over restarts in one directory; a remembered port that is taken
/// is replaced. `DIR/lab.json` appears once everything listens. SIGTERM ends it.
public final class Lab implements AutoCloseable {

    private static final String CONTROL = "control";

    private final LabDirectory directory;
    private final DemoPeers peers;
    private final ControlApi control;

    private Lab(LabDirectory directory, Optional<Integer> controlPort) throws IOException {
        this.directory = directory;
        directory.withdraw();
        peers = new DemoPeers(directory);
        int remembered = directory.remembered().port(CONTROL);
        control = ControlApi.start(controlPort.orElse(remembered), peers.controlled());
        directory.remember(peers.memory(Map.of(CONTROL, control.port())));
        directory.announce(
                new LabJson(
                        "http://127.0.0.1:" + control.port(),
                        peers.mail.address(),
                        peers.sources()));
    }

    /// Starts the demo set.
    ///
    /// @param controlPort the port of the control API; without it the remembered one, or a free one
    /// @throws IllegalStateException when another lab runs on the directory
    public static Lab start(Path directory, Optional<Integer> controlPort) throws IOException {
        return new Lab(new LabDirectory(directory), controlPort);
    }

    /// The port of the control API.
    public int controlPort() {
        return control.port();
    }

    /// The units by id.
    public Map<String, LabPdu> pdus() {
        return Map.copyOf(peers.pdus);
    }

    /// The switches by id.
    public Map<String, LabSwitch> switches() {
        return Map.copyOf(peers.switches);
    }

    /// The switches with a command line by id.
    public Map<String, LabCli> consoles() {
        return Map.copyOf(peers.consoles);
    }

    /// The RouterOS devices by id.
    public Map<String, LabRouter> routers() {
        return Map.copyOf(peers.routers);
    }

    public LabLibreNms libreNms() {
        return peers.libreNms;
    }

    public LabOpnsense opnsense() {
        return peers.opnsense;
    }

    public LabHostmon hostmon() {
        return peers.hostmon;
    }

    public LabStatusPage statusPage() {
        return peers.statusPage;
    }

    public LabFirewalla firewalla() {
        return peers.firewalla;
    }

    public LabMail mail() {
        return peers.mail;
    }

    @Override
    public void close() throws IOException {
        control.close();
        peers.close();
        directory.close();
    }

    static void main(String[] args) throws IOException {
        try {
            LabArguments arguments = LabArguments.parse(args);
            Lab lab = start(arguments.data(), arguments.controlPort());
            lab.peers.live();
            IO.println(
                    "lab=ready control=http://127.0.0.1:%d pdus=%d switches=%d routers=%d"
                            .formatted(
                                    lab.controlPort(),
                                    lab.peers.pdus.size(),
                                    lab.peers.switches.size() + lab.peers.consoles.size(),
                                    lab.peers.routers.size()));
        } catch (IllegalArgumentException | IllegalStateException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
    }
}
