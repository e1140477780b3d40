package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.threats.api.BlockId;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A rule of ours at one box: it blocks one address or network in both directions, for all devices.
/// Which ones are ours is written into their notes; those of others are neither changed nor told.
///
/// @param active false while it is paused
record BlockRule(String id, String gid, BlockId block, boolean active) {

    static final String NOTES = "Blocked by Ops-Center";

    private static final int LONGEST = 200;

    /// Empty for a rule that is not one of ours.
    static Optional<BlockRule> of(ApiRow row) {
        ApiRow target = new ApiRow(row.node().path("target"));
        String type = target.text("type", LONGEST).orElse("");
        boolean ours =
                row.text("notes", LONGEST).orElse("").startsWith(NOTES)
                        && row.text("action", LONGEST).orElse("").equals("block")
                        && !row.node().path("scope").has("value")
                        && (type.equals("ip") || type.equals("net"));
        Optional<String> id = row.text("id", LONGEST);
        Optional<String> gid = row.text("gid", LONGEST);
        Optional<BlockId> block = target.text("value", LONGEST).flatMap(BlockId::of);
        return ours && id.isPresent() && gid.isPresent() && block.isPresent()
                ? Optional.of(
                        new BlockRule(
                                id.get(),
                                gid.get(),
                                block.get(),
                                !row.text("status", LONGEST).orElse("active").equals("paused")))
                : Optional.empty();
    }

    /// What is asked for to have such a rule.
    static ObjectNode body(BlockId block, String gid) {
        ObjectNode body = FirewallaApi.body();
        body.put("action", "block");
        body.put("direction", "bidirection");
        body.put("gid", gid);
        body.put("notes", NOTES);
        ObjectNode target = body.putObject("target");
        target.put("type", block.range().isOneAddress() ? "ip" : "net");
        target.put("value", block.value());
        return body;
    }
}
