package com.opscenter.identity.query.keys;

import com.opscenter.vault.api.Seals;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Opens what keys say about their owners.
@Component
class OpenCards {

    /// @param name in the owner's words
    /// @param addresses from where the key may be used; empty for anywhere
    record Card(String name, List<String> addresses) {}

    private static final String ANYWHERE = "[]";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Seals seals;

    OpenCards(Seals seals) {
        this.seals = seals;
    }

    /// Empty once the owner's key was destroyed.
    Optional<Card> of(ApiKeyRow row) {
        return seals.openAll(List.of(row.name(), row.addresses()))
                .map(opened -> new Card(opened.getFirst(), list(opened.getLast())));
    }

    private List<String> list(String addresses) {
        return addresses.equals(ANYWHERE)
                ? List.of()
                : List.of(json.readValue(addresses, String[].class));
    }
}
