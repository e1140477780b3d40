package com.opscenter.identity.query.accounts;

import com.opscenter.drift.api.DriftSubjects;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.ops.api.Scope;
import com.opscenter.organizations.api.SystemOrganization;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// People whose accounts drift, as they are shown beside that, for whoever may see people.
@Component
class DriftingAccounts implements DriftSubjects {

    private static final String PREFIX = "user/";
    private static final Set<String> SETTABLE =
            Arrays.stream(AccountAspect.values())
                    .filter(AccountAspect::isSettable)
                    .map(AccountAspect::word)
                    .collect(Collectors.toUnmodifiableSet());

    private final Directory directory;

    DriftingAccounts(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Map<String, Subject> subjects(Scope scope, Set<String> keys) {
        if (!scope.orgId().equals(SystemOrganization.ID)) {
            return Map.of();
        }
        return keys.stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> directory.member(new UserId(key.substring(PREFIX.length()))))
                .flatMap(Optional::stream)
                .collect(
                        Collectors.toMap(
                                member -> PREFIX + member.id().value(), DriftingAccounts::subject));
    }

    /// It is read every now and then, and not polled: it has no age of its own.
    private static Subject subject(Member member) {
        return new Subject(
                Objects.requireNonNullElse(member.username(), member.id().value()),
                "",
                null,
                0,
                "unknown",
                false,
                SETTABLE);
    }
}
