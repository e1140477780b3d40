package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.effects.Answer;
import com.opscenter.adapters.firewalla.FirewallaApi.Page;
import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.http.HttpAnswer;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.threats.api.BlockAction;
import com.opscenter.threats.api.BlockId;
import com.opscenter.threats.api.BlockState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The rules addresses are blocked by: one for each box of the account.
final class BlockRules {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_PAGES = 20;
    private static final int LONGEST = 200;
    private static final Comparator<BlockId> BY_ADDRESS = Comparator.comparing(BlockId::value);

    private final FirewallaApi api;

    BlockRules(FirewallaApi api) {
        this.api = api;
    }

    /// All rules of ours. The answer is a whole list; should it ever come in parts, they are
    /// followed.
    List<BlockRule> ours() throws DeviceException {
        List<BlockRule> ours = new ArrayList<>();
        Set<String> cursors = new HashSet<>();
        String path = "/rules";
        for (int page = 1; page <= MOST_PAGES; page++) {
            Page part = api.page(path);
            for (ApiRow row : part.rows()) {
                BlockRule.of(row).ifPresent(ours::add);
            }
            if (part.next().isEmpty()) {
                return ours;
            }
            if (!cursors.add(part.next())) {
                break;
            }
            path = "/rules?cursor=" + FirewallaApi.encoded(part.next());
        }
        throw new DeviceException(HealthReason.PROTOCOL, "The list of rules does not end.");
    }

    /// Everything that is blocked at any of these boxes: [BlockState#ACTIVE] when it is at all of
    /// them, else neither blocked nor free.
    SortedMap<BlockId, BlockState> states(Set<String> boxes) throws DeviceException {
        Map<BlockId, Set<String>> active = new HashMap<>();
        for (BlockRule rule : ours()) {
            if (rule.active() && boxes.contains(rule.gid())) {
                active.computeIfAbsent(rule.block(), _ -> new HashSet<>()).add(rule.gid());
            }
        }
        SortedMap<BlockId, BlockState> states = new TreeMap<>(BY_ADDRESS);
        active.forEach((block, where) ->
                states.put(
                        block,
                        where.size() == boxes.size() ? BlockState.ACTIVE : BlockState.UNKNOWN));
        return states;
    }

    BlockState state(BlockId block, Set<String> boxes) throws DeviceException {
        return states(boxes).getOrDefault(block, BlockState.REMOVED);
    }

    private List<BlockRule> of(BlockId block) throws DeviceException {
        return ours().stream().filter(rule -> rule.block().equals(block)).toList();
    }

    /// What is as it is wanted is left alone; a paused rule of ours goes on, so that there are not
    /// two.
    Answer put(BlockId block, BlockAction action, Set<String> boxes) throws DeviceException {
        List<Call> calls = new ArrayList<>();
        List<BlockRule> rules = of(block);
        if (action == BlockAction.UNBLOCK) {
            rules.forEach(rule -> calls.add(() -> api.call("DELETE", path(rule))));
        } else {
            for (String gid : boxes) {
                List<BlockRule> there =
                        rules.stream().filter(rule -> rule.gid().equals(gid)).toList();
                if (there.isEmpty()) {
                    calls.add(() -> api.post("/rules", BlockRule.body(block, gid)));
                } else if (there.stream().noneMatch(BlockRule::active)) {
                    String path = path(there.getFirst()) + "/resume";
                    calls.add(() -> api.call("POST", path));
                }
            }
        }
        return send(calls);
    }

    private static String path(BlockRule rule) {
        return "/rules/" + FirewallaApi.encoded(rule.id());
    }

    private interface Call {
        HttpAnswer ask() throws DeviceException;
    }

    private Answer send(List<Call> calls) throws DeviceException {
        int done = 0;
        for (Call call : calls) {
            HttpAnswer answer;
            try {
                answer = call.ask();
            } catch (DeviceException failure) {
                if (done == 0 && (failure.reason() != HealthReason.COMMUNICATION || api.rests())) {
                    throw failure;
                }
                return failure.reason() == HealthReason.COMMUNICATION
                        ? new Answer.Silent()
                        : new Answer.Failed(failure.sentence());
            }
            if (!answer.ok()) {
                return failed(answer, done);
            }
            done++;
        }
        return new Answer.Accepted();
    }

    /// After a server's error it may have been done all the same: a gateway may have answered.
    private static Answer failed(HttpAnswer answer, int done) {
        if (answer.status() >= 500) {
            return new Answer.Failed("Firewalla answered: " + words(answer) + ".");
        }
        String words = "Firewalla refused: " + words(answer) + ".";
        return done == 0 ? new Answer.TurnedAway(words) : new Answer.Failed(words);
    }

    /// Its own words where there are some.
    private static String words(HttpAnswer answer) {
        String status = "HTTP " + answer.status();
        try {
            ApiRow body = new ApiRow(JSON.readTree(answer.text()));
            return body.text("message", LONGEST)
                    .or(() -> body.text("error", LONGEST))
                    .orElse(status);
        } catch (JacksonException _) {
            return status;
        }
    }
}
