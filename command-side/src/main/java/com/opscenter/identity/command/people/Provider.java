package com.opscenter.identity.command.people;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.provider.IdentityAdmin;
import com.opscenter.identity.api.provider.ProviderException;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Asks the provider of identities on behalf of a request, which is refused with what it answers.
@Component
public final class Provider {

    /// What is asked.
    @FunctionalInterface
    public interface Question<T> {
        T ask(IdentityAdmin provider) throws ProviderException;
    }

    private static final Set<String> AWAY = Set.of("upstream-unavailable", "upstream-timeout");

    private static final String EMBEDDED = "embedded";

    private final ObjectProvider<IdentityAdmin> provider;

    Provider(ObjectProvider<IdentityAdmin> provider) {
        this.provider = provider;
    }

    /// Whether a refusal says that the provider is away: what it has done is not known then.
    public static boolean isAway(RefusedException refused) {
        return AWAY.contains(refused.refusal().code());
    }

    /// Whether people are administered from here.
    public boolean isThere() {
        return provider.getIfAvailable() != null;
    }

    /// Whether people sign in here, and at no outside provider.
    public boolean isOurs() {
        IdentityAdmin known = provider.getIfAvailable();
        return known != null && known.issuer().equals(EMBEDDED);
    }

    /// Refuses where people are administered at the provider alone.
    public void require() {
        known();
    }

    public <T> T ask(Question<T> question) {
        try {
            return question.ask(known());
        } catch (ProviderException e) {
            throw new RefusedException(e.refusal());
        }
    }

    private IdentityAdmin known() {
        IdentityAdmin known = provider.getIfAvailable();
        if (known == null) {
            throw new RefusedException(
                    new Refusal(
                            "not-configured",
                            "Accounts are kept by an outside provider, which is not administered"
                                    + " from here"));
        }
        return known;
    }
}
