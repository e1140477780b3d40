package com.opscenter.identity.command.people;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provider.ProviderException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether an address is free at the provider, asked before it is decided that somebody has it, so
/// that whoever typed it is told. While the provider is away nobody is asked: then the change is
/// decided here, and what comes of it there stands as a difference.
@Component
class AddressesElsewhere {

    private final Provider provider;

    AddressesElsewhere(Provider provider) {
        this.provider = provider;
    }

    /// Refuses what somebody else has there.
    ///
    /// @param before the address they have here, null for none
    void requireFree(UserId person, @Nullable String before, String email) {
        if (!provider.isThere() || email.equalsIgnoreCase(before)) {
            return;
        }
        boolean taken;
        try {
            taken =
                    provider.ask(admin -> admin.writtenAt(email))
                            .filter(other -> !other.equals(person))
                            .isPresent();
        } catch (RefusedException _) {
            return;
        }
        if (taken) {
            throw new RefusedException(ProviderException.exists("email"));
        }
    }
}
