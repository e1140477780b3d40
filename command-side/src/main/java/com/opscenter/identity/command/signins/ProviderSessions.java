package com.opscenter.identity.command.signins;

import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provider.ProviderSession;
import com.opscenter.identity.command.people.Provider;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Somebody's sessions at the provider, by which they come in again without a password. There are
/// none where accounts are not administered from here.
@Component
class ProviderSessions {

    private final Provider provider;

    ProviderSessions(Provider provider) {
        this.provider = provider;
    }

    List<ProviderSession> of(UserId person) {
        return provider.isThere() ? provider.ask(admin -> admin.sessions(person)) : List.of();
    }

    /// False when the person has no such session.
    boolean end(UserId person, String id) {
        return provider.isThere() && provider.ask(admin -> admin.endSession(person, id));
    }

    /// @return the ids of those there were
    Set<String> endAll(UserId person) {
        Set<String> open =
                of(person).stream()
                        .map(ProviderSession::id)
                        .collect(Collectors.toUnmodifiableSet());
        if (!open.isEmpty()) {
            provider.ask(admin -> {
                admin.endSessions(person);
                return person;
            });
        }
        return open;
    }
}
