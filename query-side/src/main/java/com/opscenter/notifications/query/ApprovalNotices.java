package com.opscenter.notifications.query;

import com.opscenter.approvals.api.ApprovalEvent;
import com.opscenter.approvals.api.ApprovalEvent.ApprovalDenied;
import com.opscenter.approvals.api.ApprovalEvent.ApprovalExpired;
import com.opscenter.approvals.api.ApprovalEvent.ApprovalGranted;
import com.opscenter.approvals.api.ApprovalEvent.ApprovalRequested;
import com.opscenter.approvals.api.ApprovalEvent.ApprovalWithdrawn;
import com.opscenter.approvals.api.ApprovalEvent.BreakGlassReviewed;
import com.opscenter.approvals.api.ApprovalEvent.GlassBroken;
import com.opscenter.approvals.api.ApprovalEvent.HeldCommandBegun;
import com.opscenter.approvals.api.ApprovalEvent.HeldCommandDone;
import com.opscenter.approvals.api.ApprovalEvent.HeldCommandPartlyDone;
import com.opscenter.approvals.api.ApprovalEvent.HeldCommandRefused;
import com.opscenter.notifications.query.Parties.Party;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What became of a command that waited, for whoever asked. What they did without a second person
/// they know; that somebody looked at it they do not.
final class ApprovalNotices {

    private ApprovalNotices() {}

    static List<Notice> of(ApprovalEvent event, Parties parties) {
        String waiting = event.stream();
        String broken = waiting + "/broken";
        return switch (event) {
            case ApprovalRequested(_, var asked) -> {
                parties.join(waiting, asked.requester(), asked.type());
                yield List.of();
            }
            case GlassBroken _ -> {
                parties.of(waiting)
                        .forEach(party -> parties.join(broken, party.person(), party.about()));
                parties.end(waiting);
                yield List.of();
            }
            case ApprovalGranted _ -> List.of();
            case ApprovalWithdrawn _ -> last(waiting, List.of(), parties);
            case ApprovalDenied _ -> last(waiting, Kind.APPROVAL_DENIED, Map.of(), parties);
            case ApprovalExpired _ -> last(waiting, Kind.APPROVAL_EXPIRED, Map.of(), parties);
            case HeldCommandBegun _ -> last(waiting, Kind.APPROVAL_BEGUN, Map.of(), parties);
            case HeldCommandDone _ -> last(waiting, Kind.APPROVAL_DONE, Map.of(), parties);
            case HeldCommandRefused(_, var code, _) ->
                    last(waiting, Kind.APPROVAL_FAILED, Map.of("code", code), parties);
            case HeldCommandPartlyDone(_, var done, var of, var code, _) ->
                    last(waiting, Kind.APPROVAL_PARTLY, partly(done, of, code), parties);
            case BreakGlassReviewed _ -> last(broken, Kind.BREAK_GLASS_REVIEWED, Map.of(), parties);
        };
    }

    private static Map<String, String> partly(int done, int of, String code) {
        return Map.of("done", Integer.toString(done), "of", Integer.toString(of), "code", code);
    }

    private static List<Notice> last(
            String subject, Kind kind, Map<String, String> further, Parties parties) {
        return last(
                subject,
                parties.of(subject).stream().map(party -> told(party, kind, further)).toList(),
                parties);
    }

    private static List<Notice> last(String subject, List<Notice> told, Parties parties) {
        parties.end(subject);
        return told;
    }

    private static Notice told(Party party, Kind kind, Map<String, String> further) {
        Map<String, String> params = new HashMap<>(further);
        params.put("command", party.about());
        return new Notice(party.person(), kind, params, "/admin/approvals");
    }
}
