package com.opscenter.approvals.api;

import com.opscenter.commands.api.CommandView.Requester;
import com.opscenter.commands.api.CommandView.Target;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A command that waits or waited for a second person, as the API shows it.
///
/// @param key `approval/<id>`
/// @param id that of the command
/// @param type of the command, such as `power.SwitchOutlet`
/// @param permission what whoever agrees must be allowed, in words
/// @param summary what the command asks for, without secrets
/// @param status `waiting`, `granted`, `denied`, `expired`, `withdrawn`, `broken`, `done`, `partly`
///   or `failed`
/// @param outcome why it failed, and of `partly` how many were done before; what became of a `done`
///   one its command tells
/// @param decided_by who agreed or denied, null otherwise
/// @param review what somebody else said of what was done without a second person
/// @param may what whoever reads this may do about it: `approve`, `deny`, `withdraw`,
///   `break-glass`, `review`
public record ApprovalView(
        String key,
        String id,
        String type,
        Target target,
        String permission,
        String org_id,
        List<Asked> summary,
        @Nullable String reason,
        Requester requested_by,
        Instant requested_at,
        Instant expires_at,
        String status,
        @Nullable String outcome,
        @Nullable Requester decided_by,
        @Nullable Instant decided_at,
        @Nullable String note,
        @Nullable BreakGlass break_glass,
        @Nullable Review review,
        List<String> may,
        long position,
        long version) {

    public record BreakGlass(Requester by, Instant at, String reason) {}

    public record Review(Requester by, Instant at, String note) {}
}
