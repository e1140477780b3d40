package com.opscenter.lab.control;

import com.opscenter.lab.LabPdu;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// The units in the control API.
final class PduRoutes extends PeerRoutes<LabPdu> {

    PduRoutes(JsonMapper json, Map<String, LabPdu> all) {
        super(json, "pdus", "PDU", all);
    }

    @Override
    void describe(Map<String, String> index) {
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
    }

    @Override
    Object truth(String id, LabPdu pdu) {
        return PduTruth.of(id, pdu);
    }

    @Override
    void mend(LabPdu pdu) {
        pdu.mend();
    }

    @Override
    Optional<Reply> happen(String id, LabPdu pdu, String action, byte[] body) {
        if (action.matches("POST outlets/[0-9]{1,4}")) {
            int outlet = Integer.parseInt(action.substring(action.indexOf('/') + 1));
            return press(id, pdu, outlet, body);
        }
        return switch (action) {
            case "GET access" -> tell(AgentAccess.of(pdu.port(), pdu.context(), pdu.users()));
            case "POST break" -> heed(Input.misbehavior(json, body, pdu.truth()), pdu::breakWith);
            case "GET effects" -> tell(Map.of("effects", pdu.effects()));
            case "DELETE effects" -> {
                pdu.forgetEffects();
                yield tell(Map.of("effects", List.of()));
            }
            default -> UNKNOWN;
        };
    }

    private Optional<Reply> press(String id, LabPdu pdu, int outlet, byte[] body) {
        if (outlet < 1 || outlet > pdu.truth().shownOutlets().size()) {
            return Optional.of(Reply.notFound("outlet " + outlet + " at " + id));
        }
        return heed(Input.outletState(json, body), on -> pdu.press(outlet, on));
    }
}
