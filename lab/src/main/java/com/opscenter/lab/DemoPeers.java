package com.opscenter.lab;

import com.opscenter.lab.cli.CliUsers;
import com.opscenter.lab.cli.LabCli;
import com.opscenter.lab.control.Peers;
import com.opscenter.lab.firewalla.DemoFirewalla;
import com.opscenter.lab.firewalla.LabFirewalla;
import com.opscenter.lab.firewalla.QuietDays;
import com.opscenter.lab.hostmon.DemoStatusPage;
import com.opscenter.lab.hostmon.EveryMinute;
import com.opscenter.lab.hostmon.LabHostmon;
import com.opscenter.lab.hostmon.LabStatusPage;
import com.opscenter.lab.librenms.ComesAndGoes;
import com.opscenter.lab.librenms.DemoLibreNms;
import com.opscenter.lab.librenms.LabLibreNms;
import com.opscenter.lab.mail.LabMail;
import com.opscenter.lab.mail.MailAccess;
import com.opscenter.lab.netswitch.SwitchSpec;
import com.opscenter.lab.opnsense.DemoOpnsense;
import com.opscenter.lab.opnsense.LabOpnsense;
import com.opscenter.lab.opnsense.Life;
import com.opscenter.lab.pdu.PduSpec;
import com.opscenter.lab.pdu.RackPdu;
import com.opscenter.lab.routeros.LabRouter;
import com.opscenter.lab.routeros.RouterSpec;
import com.opscenter.lab.routeros.RouterUsers;
import com.opscenter.lab.sender.DevicesLog;
import com.opscenter.lab.snmp.Engine;
import com.opscenter.lab.snmp.SnmpUsers;
import java.io.Closeable;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ServerSocketFactory;

/// The devices and systems of the demo set, each where it was and with the secrets it had before.
final class DemoPeers implements AutoCloseable {

    private static final String LIBRENMS = "librenms-1";
    private static final String OPNSENSE = "opnsense-1";
    private static final String HOSTMON = "hostmon-1";
    private static final String STATUS_PAGE = "status-1";
    private static final String FIREWALLA = "firewalla-1";
    private static final String SYSLOG = "syslog-1";
    private static final String SMTP = "smtp";

    private final LabDirectory directory;
    private final LabMemory memory;

    final Map<String, LabPdu> pdus = new LinkedHashMap<>();
    final Map<String, LabSwitch> switches = new LinkedHashMap<>();
    final Map<String, LabCli> consoles = new LinkedHashMap<>();
    final Map<String, LabRouter> routers = new LinkedHashMap<>();
    final LabLibreNms libreNms;
    final LabOpnsense opnsense;
    final LabHostmon hostmon;
    final LabStatusPage statusPage;
    final LabFirewalla firewalla;
    final LabMail mail;
    private final DevicesLog devicesLog;
    private final List<Closeable> open = new ArrayList<>();

    DemoPeers(LabDirectory directory) throws IOException {
        this.directory = directory;
        this.memory = directory.remembered();
        for (Map.Entry<String, PduSpec> one : DemoUnits.all().entrySet()) {
            pdus.put(one.getKey(), opened(pdu(one.getKey(), one.getValue())));
        }
        for (Map.Entry<String, SwitchSpec> one : DemoSwitches.all().entrySet()) {
            switches.put(one.getKey(), opened(agent(one.getKey(), one.getValue())));
        }
        for (Map.Entry<String, SwitchSpec> one : DemoSwitches.consoles().entrySet()) {
            consoles.put(one.getKey(), opened(console(one.getKey(), one.getValue())));
        }
        for (Map.Entry<String, RouterSpec> one : DemoRouters.all().entrySet()) {
            routers.put(one.getKey(), opened(router(one.getKey(), one.getValue())));
        }
        libreNms =
                opened(
                        LabLibreNms.start(
                                DemoLibreNms.world(InstantSource.system()),
                                memory.token(LIBRENMS).orElseGet(LabLibreNms::generatedToken),
                                memory.port(LIBRENMS),
                                ServerSocketFactory.getDefault()));
        opnsense =
                opened(
                        LabOpnsense.start(
                                DemoOpnsense.world(InstantSource.system()),
                                memory.key(OPNSENSE).orElseGet(LabOpnsense.Key::generated),
                                memory.port(OPNSENSE),
                                ServerSocketFactory.getDefault()));
        hostmon = opened(LabHostmon.demo(directory.log(HOSTMON), InstantSource.system()));
        statusPage =
                opened(
                        LabStatusPage.start(
                                DemoStatusPage.board(InstantSource.system()),
                                memory.token(STATUS_PAGE).orElseGet(LabStatusPage::generatedToken),
                                memory.port(STATUS_PAGE),
                                ServerSocketFactory.getDefault()));
        firewalla =
                opened(
                        LabFirewalla.start(
                                DemoFirewalla.world(InstantSource.system()),
                                memory.token(FIREWALLA).orElseGet(LabFirewalla::generatedToken),
                                memory.port(FIREWALLA),
                                ServerSocketFactory.getDefault()));
        devicesLog = opened(new DevicesLog(memory.port(SYSLOG)));
        mail = opened(LabMail.start(memory.port(SMTP), MailAccess.OPEN));
    }

    private <P extends Closeable> P opened(P peer) {
        open.add(peer);
        return peer;
    }

    private LabPdu pdu(String id, PduSpec spec) throws IOException {
        var pdu = new RackPdu(spec, InstantSource.system(), directory.memory(id));
        return LabCard.start(memory.port(id), Engine.at(directory.engine(id)), users(id), pdu)
                .unit("")
                .orElseThrow();
    }

    private LabSwitch agent(String id, SwitchSpec spec) throws IOException {
        return LabSwitch.start(memory.port(id), Engine.at(directory.engine(id)), users(id), spec);
    }

    private SnmpUsers users(String id) {
        return memory.users().getOrDefault(id, SnmpUsers.generated());
    }

    private LabCli console(String id, SwitchSpec spec) throws IOException {
        return LabCli.start(
                spec,
                memory.port(id),
                memory.console(id).orElseGet(CliUsers::generated),
                directory.certificate(id).keys());
    }

    private LabRouter router(String id, RouterSpec spec) throws IOException {
        return LabRouter.start(
                spec,
                memory.router(id).orElseGet(RouterUsers::generated),
                directory.certificate(id),
                memory.services(id));
    }

    /// What happens by itself in a demo, and in no test.
    void live() {
        opened(ComesAndGoes.in(libreNms.truth()));
        opened(Life.in(opnsense.truth()));
        opened(EveryMinute.in(hostmon));
        opened(EveryMinute.in(statusPage.truth(), InstantSource.system()));
        opened(QuietDays.in(firewalla.truth()));
    }

    Peers controlled() {
        return new Peers(
                pdus,
                switches,
                consoles,
                routers,
                Map.of(LIBRENMS, libreNms),
                Map.of(OPNSENSE, opnsense),
                Map.of(HOSTMON, hostmon),
                Map.of(FIREWALLA, firewalla),
                mail);
    }

    List<LabJson.Source> sources() {
        List<LabJson.Source> sources = new ArrayList<>();
        pdus.forEach((id, one) -> sources.add(LabJson.source(id, one)));
        switches.forEach((id, one) -> sources.add(LabJson.source(id, one)));
        routers.forEach((id, one) -> sources.add(LabJson.source(id, one)));
        consoles.forEach((id, one) -> sources.add(LabJson.source(id, one)));
        sources.add(LabJson.source(LIBRENMS, libreNms));
        sources.add(LabJson.source(OPNSENSE, opnsense));
        sources.add(LabJson.source(HOSTMON, hostmon));
        sources.add(LabJson.source(STATUS_PAGE, statusPage));
        sources.add(LabJson.source(FIREWALLA, firewalla));
        sources.add(LabJson.source(SYSLOG, devicesLog));
        return sources;
    }

    /// @param others the ports of what else there is
    LabMemory memory(Map<String, Integer> others) {
        Map<String, SnmpUsers> users = new HashMap<>();
        Map<String, Integer> ports = new HashMap<>(others);
        pdus.forEach((id, pdu) -> {
            users.put(id, pdu.users());
            ports.put(id, pdu.port());
        });
        switches.forEach((id, one) -> {
            users.put(id, one.users());
            ports.put(id, one.port());
        });
        Map<String, CliUsers> lookers = new HashMap<>();
        consoles.forEach((id, one) -> {
            lookers.put(id, one.users());
            ports.put(id, one.port());
        });
        Map<String, RouterUsers> keepers = new HashMap<>();
        routers.forEach((id, router) -> {
            keepers.put(id, router.users());
            ports.put(id + ".api", router.ports().api());
            ports.put(id + ".apis", router.ports().apis());
            ports.put(id + ".rest", router.ports().rest());
            ports.put(id + ".rests", router.ports().rests());
        });
        ports.put(LIBRENMS, libreNms.port());
        ports.put(OPNSENSE, opnsense.port());
        ports.put(STATUS_PAGE, statusPage.port());
        ports.put(FIREWALLA, firewalla.port());
        ports.put(SYSLOG, devicesLog.port());
        ports.put(SMTP, mail.port());
        return new LabMemory(
                users,
                ports,
                lookers,
                keepers,
                Map.of(
                        LIBRENMS,
                        libreNms.token(),
                        STATUS_PAGE,
                        statusPage.token(),
                        FIREWALLA,
                        firewalla.token()),
                Map.of(OPNSENSE, opnsense.key()));
    }

    @Override
    public void close() throws IOException {
        for (Closeable one : open.reversed()) {
            one.close();
        }
    }
}
