package com.opscenter.identity.query;

import com.opscenter.identity.api.Profile;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Opens what is sealed in the rows.
@Component
public class Profiles {

    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();
    private final Seals seals;

    public Profiles(Seals seals) {
        this.seals = seals;
    }

    /// Empty for a service account, and once the person's key was destroyed.
    public Optional<Profile> of(UserRow user) {
        return open(user.profile()).map(opened -> json.readValue(opened, Profile.class));
    }

    /// Empty where nothing is noted, and once the person's key was destroyed.
    public Optional<String> notes(UserRow user) {
        return open(user.remarks().notes()).filter(notes -> !notes.isEmpty());
    }

    /// Empty where there are none, and once the person's key was destroyed.
    public Map<String, String> attributes(UserRow user) {
        return open(user.remarks().attributes())
                .map(opened -> json.readValue(opened, ATTRIBUTES))
                .orElse(Map.of());
    }

    /// Empty where they are known by none, and once the person's key was destroyed.
    public Optional<String> externalId(UserRow user) {
        return open(user.externalId());
    }

    private Optional<String> open(@Nullable Sealed sealed) {
        return Optional.ofNullable(sealed).flatMap(seals::open);
    }
}
