package com.opscenter.lab.firewalla;

import com.opscenter.lab.http.Answer;
import com.opscenter.lab.http.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// `flows`: the newest first, in parts.
final class FlowsApi {

    private final Account account;

    FlowsApi(Account account) {
        this.account = account;
    }

    Answer list(Request request, boolean endless) {
        Optional<Predicate<MspFlow>> wanted = wanted(request.parameter("query").orElse(""));
        Optional<Part> part = Part.of(request);
        if (wanted.isEmpty() || part.isEmpty()) {
            return Answer.json(400, Map.of("message", "Invalid query, sortBy, limit or cursor"));
        }
        List<Map<String, Object>> all =
                account.flows().stream().filter(wanted.get()).map(this::row).toList();
        return part.get().answer(all, endless);
    }

    private Map<String, Object> row(MspFlow flow) {
        String box =
                account.boxes().stream()
                        .filter(one -> one.gid().equals(flow.gid()))
                        .map(MspBox::name)
                        .findFirst()
                        .orElse("");
        return flow.row(box);
    }

    private static Optional<Predicate<MspFlow>> wanted(String query) {
        Predicate<MspFlow> all = _ -> true;
        for (String term : query.strip().split(" +", -1)) {
            if (term.isEmpty()) {
                continue;
            }
            if (term.matches("ts:>[0-9]{1,12}")) {
                Instant after = Instant.ofEpochSecond(Long.parseLong(term.substring(4)));
                all = all.and(flow -> flow.at().isAfter(after));
            } else if (term.matches("-?status:ok")) {
                boolean blocked = term.startsWith("-");
                all = all.and(flow -> flow.blocked() == blocked);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }
}
