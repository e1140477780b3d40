package com.opscenter.deadlines;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.deadlines.Deadlines.After;
import com.opscenter.deadlines.Deadlines.Open;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The deadlines that are open: what will be asked, and when.
@RestController
@RequestMapping("/api/v1/system/deadlines")
class DeadlinesEndpoint {

    private static final Permission READ = Permission.of("system:read");
    private static final int MOST = 500;

    private final Deadlines deadlines;

    DeadlinesEndpoint(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    record Page(List<DeadlineView> items, @Nullable String nextCursor) {}

    /// The next ones first.
    @GetMapping
    @Needs("system:read")
    Page list(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        if (limit < 1 || limit > MOST) {
            throw new RefusedException(
                    Refusal.invalid("limit", "out-of-range", "is a number from 1 to " + MOST));
        }
        List<Open> open =
                deadlines.list(
                        caller.mayEverywhere(READ) ? null : caller.orgId(), read(cursor), limit);
        return new Page(
                open.stream().map(Open::view).toList(),
                open.size() < limit ? null : write(open.getLast()));
    }

    private static String write(Open last) {
        String text = last.view().due() + " " + last.id();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static After read(@Nullable String cursor) {
        if (cursor == null) {
            return After.NOTHING;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int space = text.indexOf(' ');
            return new After(
                    Instant.parse(text.substring(0, Math.max(0, space))),
                    text.substring(space + 1));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new RefusedException(
                    Refusal.invalid("cursor", "invalid", "is none of this list"));
        }
    }
}
