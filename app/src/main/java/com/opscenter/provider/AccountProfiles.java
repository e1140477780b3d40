package com.opscenter.provider;

import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.UserId;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What an account keeps of its person, sealed with the person's key.
@Component
@OnlyWhenEmbedded
class AccountProfiles {

    private final Seals seals;
    private final JsonMapper json;

    AccountProfiles(Seals seals, JsonMapper json) {
        this.seals = seals;
        this.json = json;
    }

    String sealed(UserId user, Profile profile) {
        return seals.seal(user.value(), json.writeValueAsString(profile)).text();
    }

    /// Empty for an account from before profiles were kept, and once the key was destroyed.
    Optional<Profile> opened(UserId user, @Nullable String text) {
        return Optional.ofNullable(text)
                .flatMap(kept -> seals.open(new Sealed(user.value(), kept)))
                .map(words -> json.readValue(words, Profile.class));
    }
}
