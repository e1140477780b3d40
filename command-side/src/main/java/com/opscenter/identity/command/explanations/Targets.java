package com.opscenter.identity.command.explanations;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Visible;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Target;
import com.opscenter.identity.api.UserId;
import com.opscenter.store.Streams;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds out whose the thing is that a question is about.
@Component
class Targets {

    private static final String PLATFORM = "platform";
    private static final String ORGANIZATION = "organization/";
    private static final String PERSON = "user/";
    private static final int LONGEST = 300;

    private final Streams streams;

    Targets(Streams streams) {
        this.streams = streams;
    }

    /// What whoever asks may not see does not exist for them.
    ///
    /// @param written null for the organization acted for
    Target of(@Nullable String written, Caller asking) {
        if (written == null || written.isBlank()) {
            return Target.in(asking.orgId());
        }
        if (written.length() > LONGEST || written.indexOf('\0') >= 0) {
            throw new RefusedException(
                    Refusal.invalid("target", "format", "must be the key of a thing"));
        }
        if (written.equals(PLATFORM)) {
            return Target.PLATFORM;
        }
        if (written.startsWith(PERSON)) {
            return Target.of(new UserId(written.substring(PERSON.length())));
        }
        Target target = Target.in(owner(written));
        if (!Visible.isSeen(asking, String.valueOf(target.orgId()), written)) {
            throw nothing(written);
        }
        return target;
    }

    private String owner(String written) {
        return written.startsWith(ORGANIZATION)
                ? written.substring(ORGANIZATION.length())
                : streams.owner(written)
                        .map(Streams.Owner::orgId)
                        .orElseThrow(() -> nothing(written));
    }

    private static RefusedException nothing(String written) {
        return new RefusedException(Refusal.notFound(written));
    }
}
