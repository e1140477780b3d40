package com.opscenter.lab.control;

import com.opscenter.lab.LabPdu;
import com.opscenter.lab.pdu.Misbehavior;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// The control API without its transport: method, path and body in, reply out.
final class Routes {

    private static final Map<String, String> INDEX = index();

    private final JsonMapper json;
    private final Map<String, LabPdu> pdus;
    private final SwitchRoutes switches;
    private final ConsoleRoutes consoles;
    private final RouterRoutes routers;
    private final LibreNmsRoutes libreNms;
    private final OpnsenseRoutes opnsense;
    private final HostmonRoutes hostmons;
    private final SenderRoutes senders;
    private final FirewallaRoutes firewallas;

    Routes(JsonMapper json, Peers peers) {
        this.json = json;
        pdus = peers.pdus();
        switches = new SwitchRoutes(json, peers.switches());
        consoles = new ConsoleRoutes(json, peers.consoles());
        routers = new RouterRoutes(json, peers.routers());
        libreNms = new LibreNmsRoutes(json, peers.libreNms());
        opnsense = new OpnsenseRoutes(json, peers.opnsense());
        hostmons = new HostmonRoutes(json, peers.hostmons());
        senders = new SenderRoutes(json);
        firewallas = new FirewallaRoutes(json, peers.firewallas());
    }

    Reply answer(String method, String path, byte[] body) {
        List<String> parts = Arrays.stream(path.split("/")).filter(p -> !p.isEmpty()).toList();
        if (parts.isEmpty()) {
            return method.equals("GET") ? Reply.ok(INDEX) : Reply.notAllowed(method, path);
        }
        if (parts.getFirst().equals("switches")) {
            return switches.answer(method, path, parts.subList(1, parts.size()), body);
        }
        if (parts.getFirst().equals(ConsoleRoutes.NAME)) {
            return consoles.answer(method, path, parts.subList(1, parts.size()), body);
        }
        if (parts.getFirst().equals("routers")) {
            return routers.answer(method, path, parts.subList(1, parts.size()), body);
        }
        if (parts.getFirst().equals(LibreNmsRoutes.NAME)) {
            return libreNms.answer(method, path, parts.subList(1, parts.size()), body);
        }
        if (parts.getFirst().equals(OpnsenseRoutes.NAME)) {
            return opnsense.answer(method, path, parts.subList(1, parts.size()), body);
        }
        if (parts.getFirst().equals(HostmonRoutes.NAME)) {
            return hostmons.answer(method, path, parts.subList(1, parts.size()), body);
        }
        if (parts.getFirst().equals(SenderRoutes.NAME)) {
            return senders.answer(method, path, parts.subList(1, parts.size()), body);
        }
        if (parts.getFirst().equals(FirewallaRoutes.NAME)) {
            return firewallas.answer(method, path, parts.subList(1, parts.size()), body);
        }
        if (!parts.getFirst().equals("pdus")) {
            return Reply.notFound(path);
        }
        if (parts.size() == 1) {
            return method.equals("GET") ? Reply.ok(all()) : Reply.notAllowed(method, path);
        }
        LabPdu pdu = pdus.get(parts.get(1));
        if (pdu == null) {
            return Reply.notFound("PDU " + parts.get(1));
        }
        String action = method + " " + String.join("/", parts.subList(2, parts.size()));
        return onPdu(parts.get(1), pdu, action, body)
                .orElseGet(() -> Reply.notAllowed(method, path));
    }

    private Optional<Reply> onPdu(String id, LabPdu pdu, String action, byte[] body) {
        if (action.matches("POST outlets/[0-9]{1,4}")) {
            int outlet = Integer.parseInt(action.substring(action.indexOf('/') + 1));
            return Optional.of(press(id, pdu, outlet, body));
        }
        return switch (action) {
            case "GET " -> Optional.of(truth(id, pdu));
            case "GET access" ->
                    Optional.of(Reply.ok(AgentAccess.of(pdu.port(), pdu.context(), pdu.users())));
            case "POST break" -> Optional.of(breakIt(id, pdu, body));
            case "POST mend" -> {
                pdu.mend();
                yield Optional.of(truth(id, pdu));
            }
            case "GET effects" -> Optional.of(Reply.ok(Map.of("effects", pdu.effects())));
            case "DELETE effects" -> {
                pdu.forgetEffects();
                yield Optional.of(Reply.ok(Map.of("effects", List.of())));
            }
            default -> Optional.empty();
        };
    }

    private Map<String, List<PduTruth>> all() {
        return Map.of(
                "pdus",
                pdus.entrySet().stream().map(e -> PduTruth.of(e.getKey(), e.getValue())).toList());
    }

    private static Reply truth(String id, LabPdu pdu) {
        return Reply.ok(PduTruth.of(id, pdu));
    }

    private Reply breakIt(String id, LabPdu pdu, byte[] body) {
        return switch (Input.misbehavior(json, body, pdu.truth())) {
            case Input.Good<Misbehavior>(var misbehavior) -> {
                pdu.breakWith(misbehavior);
                yield truth(id, pdu);
            }
            case Input.Bad<Misbehavior>(var field, var rule) -> Reply.invalid(field, rule);
        };
    }

    private Reply press(String id, LabPdu pdu, int outlet, byte[] body) {
        if (outlet < 1 || outlet > pdu.truth().shownOutlets().size()) {
            return Reply.notFound("outlet " + outlet + " at " + id);
        }
        return switch (Input.outletState(json, body)) {
            case Input.Good<Boolean>(var on) -> {
                pdu.press(outlet, on);
                yield truth(id, pdu);
            }
            case Input.Bad<Boolean>(var field, var rule) -> Reply.invalid(field, rule);
        };
    }

    private static Map<String, String> index() {
        Map<String, String> index = new LinkedHashMap<>();
        index.put("GET /pdus", "every unit with the true state of its outlets");
        index.put("GET /pdus/{id}", "one unit");
        index.put("GET /pdus/{id}/access", "its users and secrets, and an snmpget that works");
        index.put(
                "POST /pdus/{id}/break",
                "{\"mode\": refuse | lie | error-but-switched | near | overload | slow | silent |"
                        + " reboot | wrong-engine-time, \"outlet\"?: number, \"millis\"?: number}");
        index.put("POST /pdus/{id}/mend", "everything behaves again");
        index.put(
                "POST /pdus/{id}/outlets/{n}",
                "{\"state\": ON | OFF}: somebody pressed the button at the device");
        index.put("GET /pdus/{id}/effects", "every SET received, oldest first");
        index.put("DELETE /pdus/{id}/effects", "forget them");
        index.putAll(SwitchRoutes.INDEX);
        ConsoleRoutes.describe(index);
        index.putAll(RouterRoutes.INDEX);
        LibreNmsRoutes.describe(index);
        OpnsenseRoutes.describe(index);
        HostmonRoutes.describe(index);
        SenderRoutes.describe(index);
        FirewallaRoutes.describe(index);
        return index;
    }
}
