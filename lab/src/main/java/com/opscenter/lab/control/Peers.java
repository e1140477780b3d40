package com.opscenter.lab.control;

import com.opscenter.lab.LabPdu;
import com.opscenter.lab.LabSwitch;
import com.opscenter.lab.cli.LabCli;
import com.opscenter.lab.firewalla.LabFirewalla;
import com.opscenter.lab.hostmon.LabHostmon;
import com.opscenter.lab.librenms.LabLibreNms;
import com.opscenter.lab.mail.LabMail;
import com.opscenter.lab.opnsense.LabOpnsense;
import com.opscenter.lab.routeros.LabRouter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What can be broken and mended, each kind by id and in the order it is listed.
///
/// @param mail null where nobody takes letters
public record Peers(
        Map<String, LabPdu> pdus,
        Map<String, LabSwitch> switches,
        Map<String, LabCli> consoles,
        Map<String, LabRouter> routers,
        Map<String, LabLibreNms> libreNms,
        Map<String, LabOpnsense> opnsense,
        Map<String, LabHostmon> hostmons,
        Map<String, LabFirewalla> firewallas,
        @Nullable LabMail mail) {

    public static final Peers NONE =
            new Peers(
                    Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(),
                    null);

    public Peers {
        pdus = inOrder(pdus);
        switches = inOrder(switches);
        consoles = inOrder(consoles);
        routers = inOrder(routers);
        libreNms = inOrder(libreNms);
        opnsense = inOrder(opnsense);
        hostmons = inOrder(hostmons);
        firewallas = inOrder(firewallas);
    }

    public Peers withPdus(Map<String, LabPdu> some) {
        return new Peers(
                some, switches, consoles, routers, libreNms, opnsense, hostmons, firewallas, mail);
    }

    public Peers withSwitches(Map<String, LabSwitch> some) {
        return new Peers(
                pdus, some, consoles, routers, libreNms, opnsense, hostmons, firewallas, mail);
    }

    public Peers withConsoles(Map<String, LabCli> some) {
        return new Peers(
                pdus, switches, some, routers, libreNms, opnsense, hostmons, firewallas, mail);
    }

    public Peers withLibreNms(Map<String, LabLibreNms> some) {
        return new Peers(
                pdus, switches, consoles, routers, some, opnsense, hostmons, firewallas, mail);
    }

    public Peers withHostmons(Map<String, LabHostmon> some) {
        return new Peers(
                pdus, switches, consoles, routers, libreNms, opnsense, some, firewallas, mail);
    }

    public Peers withFirewallas(Map<String, LabFirewalla> some) {
        return new Peers(
                pdus, switches, consoles, routers, libreNms, opnsense, hostmons, some, mail);
    }

    public Peers withMail(LabMail one) {
        return new Peers(
                pdus, switches, consoles, routers, libreNms, opnsense, hostmons, firewallas, one);
    }

    private static <P> Map<String, P> inOrder(Map<String, P> peers) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(peers));
    }
}
