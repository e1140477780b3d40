package com.opscenter.identity.command.explanations;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Visible;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Target;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.Organizations;
import com.opscenter.store.Streams;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds out whose the thing is that a question is about.
@Component
class Targets {

    private static final String PLATFORM = "platform";
    private static final String ORGANIZATION = "organization/";
    private static final String PERSON = "user/";
    private static final int LONGEST = 300;

    private static final Permission SEE_PEOPLE = Permission.of("users:read");

    private final Streams streams;
    private final Organizations organizations;
    private final Directory directory;

    Targets(Streams streams, Organizations organizations, Directory directory) {
        this.streams = streams;
        this.organizations = organizations;
        this.directory = directory;
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
            UserId person = new UserId(written.substring(PERSON.length()));
            if (asking.mayEverywhere(SEE_PEOPLE) && directory.status(person).isEmpty()) {
                throw nothing(written);
            }
            return Target.of(person);
        }
        Target target = Target.in(owner(written));
        if (!Visible.isSeen(asking, String.valueOf(target.orgId()), written)) {
            throw nothing(written);
        }
        return target;
    }

    private String owner(String written) {
        Optional<String> owner =
                written.startsWith(ORGANIZATION)
                        ? Optional.of(written.substring(ORGANIZATION.length()))
                                .filter(orgId -> organizations.find(orgId).isPresent())
                        : streams.owner(written).map(Streams.Owner::orgId);
        return owner.orElseThrow(() -> nothing(written));
    }

    private static RefusedException nothing(String written) {
        return new RefusedException(Refusal.notFound(written));
    }
}
