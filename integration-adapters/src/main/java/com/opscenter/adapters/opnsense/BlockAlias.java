package com.opscenter.adapters.opnsense;

import com.opscenter.adapters.effects.Answer;
import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.threats.api.BlockAction;
import com.opscenter.threats.api.BlockId;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// The alias addresses are blocked through (`firewall/alias_util`).
final class BlockAlias {

    private static final int LONGEST = 64;
    private static final Comparator<BlockId> BY_ADDRESS = Comparator.comparing(BlockId::value);

    private final OpnsenseApi api;
    private final String name;

    BlockAlias(OpnsenseApi api, String name) {
        this.api = api;
        this.name = name;
    }

    String name() {
        return name;
    }

    /// All addresses on it that can be blocked one by one; wider networks are not ours.
    Set<BlockId> listed() throws DeviceException, ForbiddenException {
        ObjectNode body = OpnsenseApi.body();
        body.put("current", 1);
        body.put("rowCount", -1);
        return api.grid("/firewall/alias_util/list/" + name, body).stream()
                .map(row -> row.text("ip", LONGEST).flatMap(BlockId::of))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> new TreeSet<>(BY_ADDRESS)));
    }

    /// Whether a loaded rule names it: `from <alias:3> to any`. Empty when that cannot be read.
    Optional<Boolean> isUsed() throws DeviceException {
        try {
            String rules = api.get("/diagnostics/firewall/pf_statistics/rules").toString();
            Pattern use = Pattern.compile("<" + Pattern.quote(name) + "(:[^>]*)?>");
            return rules.contains("block") || rules.contains("pass")
                    ? Optional.of(use.matcher(rules).find())
                    : Optional.empty();
        } catch (ForbiddenException _) {
            return Optional.empty();
        }
    }

    /// What is on the list is not added again: OPNsense would have its first entry twice.
    Answer put(BlockId block, BlockAction action) throws DeviceException {
        try {
            boolean there = listed().contains(block);
            boolean wanted = action == BlockAction.BLOCK;
            return there == wanted ? new Answer.Accepted() : send(block, wanted ? "add" : "delete");
        } catch (ForbiddenException forbidden) {
            throw new DeviceException(
                    HealthReason.AUTHENTICATION,
                    "The key's user lacks the privilege Firewall: Alias: Edit.");
        }
    }

    /// An address is sent in lower case, in which ids are written: OPNsense takes no other.
    private Answer send(BlockId block, String command) throws DeviceException, ForbiddenException {
        ApiRow answer;
        try {
            ObjectNode body = OpnsenseApi.body();
            body.put("address", block.value());
            String path = "/firewall/alias_util/%s/%s".formatted(command, name);
            answer = new ApiRow(api.post(path, body));
        } catch (DeviceException lost) {
            if (lost.reason() == HealthReason.COMMUNICATION) {
                return new Answer.Silent();
            }
            throw lost;
        }
        String status = answer.text("status", LONGEST).orElse("");
        if (status.equals("done")) {
            return new Answer.Accepted();
        }
        String words = answer.text("status_msg", LONGEST).orElse(status);
        return new Answer.TurnedAway("OPNsense refused: " + words + ".");
    }
}
