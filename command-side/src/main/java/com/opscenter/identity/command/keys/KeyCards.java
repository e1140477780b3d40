package com.opscenter.identity.command.keys;

import com.opscenter.identity.api.UserId;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Seals what a key says about its owner: its name, and from where it may be used. Where nothing is
/// stored, nothing is sealed.
@Component
class KeyCards {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Seals seals;

    KeyCards(Seals seals) {
        this.seals = seals;
    }

    Sealed name(UserId owner, String name, boolean stored) {
        return seal(owner, name, stored);
    }

    Sealed addresses(UserId owner, List<String> addresses, boolean stored) {
        return seal(owner, json.writeValueAsString(addresses), stored);
    }

    private Sealed seal(UserId owner, String words, boolean stored) {
        return stored ? seals.seal(owner.value(), words) : new Sealed(owner.value(), "");
    }
}
