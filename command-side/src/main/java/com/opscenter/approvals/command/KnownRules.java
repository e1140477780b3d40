package com.opscenter.approvals.command;

import com.opscenter.approvals.api.ApprovalRuleCommand;
import com.opscenter.approvals.api.ApprovalRuleEvent;
import com.opscenter.approvals.api.ApprovalRules;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.store.Streams;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// The rules as they are in the store: whether they changed, on whichever node, is asked each time.
/// When that cannot be known nobody is told that nothing is under a rule.
@Component
class KnownRules implements ApprovalRules {

    private static final long NEVER = -1;

    private final Streams streams;
    private final EventReader history;
    private volatile Known known = new Known(NEVER, 0, Rules.NONE);

    KnownRules(Streams streams, EventReader history) {
        this.streams = streams;
        this.history = history;
    }

    /// @param version of the rules, -1 before the first
    /// @param position of the newest decision, 0 before the first
    record Known(long version, long position, Rules rules) {}

    Known now() {
        Known last = known;
        if (streams.head(ApprovalRuleCommand.TARGET) == last.version()) {
            return last;
        }
        Known read = read();
        known = read;
        return read;
    }

    @Override
    public Map<String, Integer> required() {
        Map<String, Integer> required = new TreeMap<>();
        now().rules()
                .byType()
                .forEach((type, rule) -> {
                    if (rule.required()) {
                        required.put(type, rule.minutes());
                    }
                });
        return required;
    }

    private Known read() {
        List<StoredEvent> events = history.stream(ApprovalRuleCommand.TARGET, Long.MAX_VALUE);
        Rules rules = Rules.NONE;
        for (StoredEvent event : events) {
            if (!(event.payload() instanceof ApprovalRuleEvent said)) {
                throw new IllegalStateException(event.type() + " says nothing about approvals");
            }
            rules = rules.evolve(said);
        }
        return new Known(
                events.size() - 1L, events.isEmpty() ? 0 : events.getLast().position(), rules);
    }
}
