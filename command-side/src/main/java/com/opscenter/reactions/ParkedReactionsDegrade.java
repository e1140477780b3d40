package com.opscenter.reactions;

import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition;
import java.util.List;
import org.springframework.stereotype.Component;

/// A parked event degrades the verdict until it is retried or skipped. Only now: nothing tells
/// which letters lay in the queue at a position of the past.
@Component
class ParkedReactionsDegrade implements VerdictCondition {

    private final DeadLetters letters;

    ParkedReactionsDegrade(DeadLetters letters) {
        this.letters = letters;
    }

    @Override
    public List<Condition> conditions(Scope scope) {
        if (scope.at() != null) {
            return List.of();
        }
        return letters.list().stream()
                .filter(letter -> letter.orgId().equals(scope.orgId()))
                .map(ParkedReactionsDegrade::condition)
                .toList();
    }

    private static Condition condition(DeadLetterView letter) {
        return new Condition(
                Severity.WARNING,
                "%s failed for %s".formatted(letter.reaction(), letter.stream()),
                "dead-letter/" + letter.id(),
                "/admin/system?tab=dead-letters",
                letter.since(),
                letter.position());
    }
}
