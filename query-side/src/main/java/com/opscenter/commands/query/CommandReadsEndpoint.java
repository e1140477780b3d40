package com.opscenter.commands.query;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.views.Doings;
import com.opscenter.views.Listing;
import com.opscenter.views.Page;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Commands: one's own and those of one's keys, and others' for whoever may read the audit.
@RestController
@RequestMapping("/api/v1/commands")
@Needs(Needs.SIGNED_IN)
class CommandReadsEndpoint {

    static final Set<String> FEATURES = Set.of("commands");
    static final Permission OTHERS = Permission.of("audit:read");
    private static final int LONGEST = 30;

    private final Sights sights;
    private final CommandRows rows;
    private final CommandChanges changes;
    private final Doings doings;

    CommandReadsEndpoint(Sights sights, CommandRows rows, CommandChanges changes, Doings doings) {
        this.doings = doings;
        this.sights = sights;
        this.rows = rows;
        this.changes = changes;
    }

    /// Newest first.
    @GetMapping
    ResponseEntity<Page<CommandView>> list(Caller caller, CommandFilter filter, Listing listing) {
        Sight sight = sights.of(caller, listing.when(), FEATURES);
        return sight.answer(
                rows.page(
                        sight.orgId(), sight.moment(), listing, filter.condition(caller, doings)));
    }

    /// One command; `wait` holds the answer up to that many seconds, until the command has ended.
    @GetMapping("/{id}")
    ResponseEntity<CommandView> one(
            Caller caller,
            @PathVariable("id") String id,
            @RequestParam(name = "wait", required = false) @Nullable String wait,
            When when) {
        Duration patience = patience(wait);
        Sight sight = sights.of(caller, when, FEATURES);
        CommandView first = find(caller, sight, id);
        if (patience.isZero() || sight.moment().isPast() || hasEnded(first)) {
            return sight.answer(first, first.version());
        }
        changes.await(patience, () -> hasEnded(find(caller, sight, id)));
        Sight then = sights.of(caller, new When(null, null), FEATURES);
        CommandView last = find(caller, then, id);
        return then.answer(last, last.version());
    }

    private CommandView find(Caller caller, Sight sight, String id) {
        return rows.one(caller, sight.orgId(), sight.moment(), id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("command " + id)));
    }

    private static boolean hasEnded(CommandView view) {
        return Arrays.stream(CommandStatus.values())
                .anyMatch(status -> status.isFinal() && status.word().equals(view.status()));
    }

    private static Duration patience(@Nullable String wait) {
        if (wait == null) {
            return Duration.ZERO;
        }
        try {
            int seconds = Integer.parseInt(wait);
            if (seconds >= 0 && seconds <= LONGEST) {
                return Duration.ofSeconds(seconds);
            }
        } catch (NumberFormatException e) {
            throw new RefusedException(
                    new Refusal("malformed-request", "wait: is no number: " + wait));
        }
        throw new RefusedException(
                Refusal.invalid("wait", "wait", "must be 0 to " + LONGEST + " seconds"));
    }
}
