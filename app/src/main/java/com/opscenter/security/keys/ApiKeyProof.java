package com.opscenter.security.keys;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.keys.KnownApiKey;
import com.opscenter.organizations.api.SystemOrganization;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// Somebody showed a good key.
public final class ApiKeyProof extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient KnownApiKey key;
    private final int generation;

    /// @param generation of the secret that was shown
    ApiKeyProof(KnownApiKey key, int generation) {
        super(List.of());
        this.key = key;
        this.generation = generation;
        setAuthenticated(true);
    }

    public KnownApiKey key() {
        return key;
    }

    public int generation() {
        return generation;
    }

    /// Whoever shows it, without any right of its owner's.
    Caller caller() {
        return new Caller(
                new Actor(Actor.Type.API_KEY, key.id()),
                key.owner(),
                key.id(),
                Set.of(),
                Set.of(),
                List.of(),
                key.orgId() == null ? SystemOrganization.ID : key.orgId(),
                null,
                shown(),
                key.scopes());
    }

    /// The key and which of its secrets, as it stands where sessions have their id.
    public String shown() {
        return key.id() + "#" + generation;
    }

    /// Nothing of the secret stays.
    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return key.id();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ApiKeyProof proof
                && proof.key.equals(key)
                && proof.generation == generation;
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, generation);
    }
}
