package com.opscenter.lab;

import com.opscenter.lab.control.ControlApi;
import com.opscenter.lab.control.Peers;
import com.opscenter.lab.firewalla.DemoFirewalla;
import com.opscenter.lab.firewalla.LabFirewalla;
import com.opscenter.lab.firewalla.QuietDays;
import com.opscenter.lab.hostmon.EveryMinute;
import com.opscenter.lab.hostmon.LabHostmon;
import com.opscenter.lab.librenms.ComesAndGoes;
import com.opscenter.lab.librenms.DemoLibreNms;
import com.opscenter.lab.librenms.LabLibreNms;
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
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ServerSocketFactory;

/// Starts the demo set: `Lab --data DIR [--control-port N]`.
///
/// Ports and secrets stay the same over restarts in one directory; a remembered port that is taken
/// is replaced. `DIR/lab.json` appears once everything listens. SIGTERM ends it.
public final class Lab implements AutoCloseable {

    private static final String CONTROL = "control";
    private static final String LIBRENMS = "librenms-1";
    private static final String OPNSENSE = "opnsense-1";
    private static final String HOSTMON = "hostmon-1";
    private static final String FIREWALLA = "firewalla-1";
    private static final String SYSLOG = "syslog-1";

    private final Map<String, LabPdu> pdus = new LinkedHashMap<>();
    private final Map<String, LabSwitch> switches = new LinkedHashMap<>();
    private final Map<String, LabRouter> routers = new LinkedHashMap<>();
    private final LabLibreNms libreNms;
    private final LabOpnsense opnsense;
    private final LabHostmon hostmon;
    private final LabFirewalla firewalla;
    private final DevicesLog devicesLog;
    private final LabDirectory directory;
    private final ControlApi control;

    private Lab(LabDirectory directory, Optional<Integer> controlPort) throws IOException {
        this.directory = directory;
        directory.withdraw();
        LabMemory memory = directory.remembered();
        for (Map.Entry<String, PduSpec> unit : DemoUnits.all().entrySet()) {
            pdus.put(unit.getKey(), start(unit.getKey(), unit.getValue(), directory, memory));
        }
        for (Map.Entry<String, SwitchSpec> one : DemoSwitches.all().entrySet()) {
            switches.put(one.getKey(), start(one.getKey(), one.getValue(), directory, memory));
        }
        for (Map.Entry<String, RouterSpec> one : DemoRouters.all().entrySet()) {
            routers.put(one.getKey(), start(one.getKey(), one.getValue(), directory, memory));
        }
        libreNms =
                LabLibreNms.start(
                        DemoLibreNms.world(InstantSource.system()),
                        memory.token(LIBRENMS).orElseGet(LabLibreNms::generatedToken),
                        memory.port(LIBRENMS),
                        ServerSocketFactory.getDefault());
        opnsense =
                LabOpnsense.start(
                        DemoOpnsense.world(InstantSource.system()),
                        memory.key(OPNSENSE).orElseGet(LabOpnsense.Key::generated),
                        memory.port(OPNSENSE),
                        ServerSocketFactory.getDefault());
        hostmon = LabHostmon.demo(directory.log(HOSTMON), InstantSource.system());
        firewalla =
                LabFirewalla.start(
                        DemoFirewalla.world(InstantSource.system()),
                        memory.token(FIREWALLA).orElseGet(LabFirewalla::generatedToken),
                        memory.port(FIREWALLA),
                        ServerSocketFactory.getDefault());
        devicesLog = new DevicesLog(memory.port(SYSLOG)).start();
        control =
                ControlApi.start(
                        controlPort.orElse(memory.port(CONTROL)),
                        new Peers(
                                pdus,
                                switches,
                                routers,
                                Map.of(LIBRENMS, libreNms),
                                Map.of(OPNSENSE, opnsense),
                                Map.of(HOSTMON, hostmon),
                                Map.of(FIREWALLA, firewalla)));
        directory.remember(memory());
        directory.announce(new LabJson("http://127.0.0.1:" + control.port(), sources()));
    }

    private List<LabJson.Source> sources() {
        List<LabJson.Source> sources = new ArrayList<>();
        pdus.forEach((id, one) -> sources.add(LabJson.source(id, one)));
        switches.forEach((id, one) -> sources.add(LabJson.source(id, one)));
        routers.forEach((id, one) -> sources.add(LabJson.source(id, one)));
        sources.add(LabJson.source(LIBRENMS, libreNms));
        sources.add(LabJson.source(OPNSENSE, opnsense));
        sources.add(LabJson.source(HOSTMON, hostmon));
        sources.add(LabJson.source(FIREWALLA, firewalla));
        sources.add(LabJson.source(SYSLOG, devicesLog));
        return sources;
    }

    /// Starts the demo set.
    ///
    /// @param controlPort the port of the control API; without it the remembered one, or a free one
    /// @throws IllegalStateException when another lab runs on the directory
    public static Lab start(Path directory, Optional<Integer> controlPort) throws IOException {
        return new Lab(new LabDirectory(directory), controlPort);
    }

    private static LabPdu start(String id, PduSpec spec, LabDirectory directory, LabMemory memory)
            throws IOException {
        SnmpUsers users = memory.users().getOrDefault(id, SnmpUsers.generated());
        var pdu = new RackPdu(spec, InstantSource.system(), directory.memory(id));
        return LabCard.start(memory.port(id), Engine.at(directory.engine(id)), users, pdu)
                .unit("")
                .orElseThrow();
    }

    private static LabSwitch start(
            String id, SwitchSpec spec, LabDirectory directory, LabMemory memory)
            throws IOException {
        SnmpUsers users = memory.users().getOrDefault(id, SnmpUsers.generated());
        return LabSwitch.start(memory.port(id), Engine.at(directory.engine(id)), users, spec);
    }

    private static LabRouter start(
            String id, RouterSpec spec, LabDirectory directory, LabMemory memory)
            throws IOException {
        return LabRouter.start(
                spec,
                memory.router(id).orElseGet(RouterUsers::generated),
                directory.certificate(id),
                memory.services(id));
    }

    private LabMemory memory() {
        Map<String, SnmpUsers> users = new HashMap<>();
        Map<String, Integer> ports = new HashMap<>(Map.of(CONTROL, control.port()));
        pdus.forEach((id, pdu) -> {
            users.put(id, pdu.users());
            ports.put(id, pdu.port());
        });
        switches.forEach((id, one) -> {
            users.put(id, one.users());
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
        ports.put(FIREWALLA, firewalla.port());
        ports.put(SYSLOG, devicesLog.port());
        return new LabMemory(
                users,
                ports,
                keepers,
                Map.of(LIBRENMS, libreNms.token(), FIREWALLA, firewalla.token()),
                Map.of(OPNSENSE, opnsense.key()));
    }

    /// The port of the control API.
    public int controlPort() {
        return control.port();
    }

    /// The units by id.
    public Map<String, LabPdu> pdus() {
        return Map.copyOf(pdus);
    }

    /// The switches by id.
    public Map<String, LabSwitch> switches() {
        return Map.copyOf(switches);
    }

    /// The RouterOS devices by id.
    public Map<String, LabRouter> routers() {
        return Map.copyOf(routers);
    }

    public LabLibreNms libreNms() {
        return libreNms;
    }

    public LabOpnsense opnsense() {
        return opnsense;
    }

    public LabHostmon hostmon() {
        return hostmon;
    }

    public LabFirewalla firewalla() {
        return firewalla;
    }

    @Override
    public void close() throws IOException {
        control.close();
        devicesLog.close();
        firewalla.close();
        opnsense.close();
        libreNms.close();
        hostmon.close();
        for (LabRouter one : routers.values()) {
            one.close();
        }
        for (LabSwitch one : switches.values()) {
            one.close();
        }
        for (LabPdu pdu : pdus.values()) {
            pdu.close();
        }
        directory.close();
    }

    static void main(String[] args) throws IOException {
        try {
            LabArguments arguments = LabArguments.parse(args);
            Lab lab = start(arguments.data(), arguments.controlPort());
            ComesAndGoes.in(lab.libreNms.truth());
            Life.in(lab.opnsense.truth());
            EveryMinute.in(lab.hostmon);
            QuietDays.in(lab.firewalla.truth());
            IO.println(
                    "lab=ready control=http://127.0.0.1:%d pdus=%d switches=%d routers=%d"
                            .formatted(
                                    lab.controlPort(),
                                    lab.pdus.size(),
                                    lab.switches.size(),
                                    lab.routers.size()));
        } catch (IllegalArgumentException | IllegalStateException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
    }
}
