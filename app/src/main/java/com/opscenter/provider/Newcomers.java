package com.opscenter.provider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.api.StorageUnavailableException;
import com.opscenter.identity.api.Arrivals;
import com.opscenter.identity.api.Arrivals.Arrival;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.identity.api.accounts.AccountLooks;
import com.opscenter.identity.api.provider.IdentityAdmin;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whoever comes with a token of the outside provider for the first time becomes somebody here; of
/// whoever is known it is noted when the token shows other roles, or looked what their account is
/// like where roles are decided here.
@Component
@OnlyWhenOutside
public class Newcomers {

    private static final Logger LOG = LoggerFactory.getLogger(Newcomers.class);
    private static final int MOST = 100_000;
    private static final Set<String> EVERYBODY = Set.of(SystemRole.VIEWER.word());

    private final Issuer issuer;
    private final Directory directory;
    private final Arrivals arrivals;
    private final RoleClaims roles;
    private final ObjectProvider<IdentityAdmin> provider;
    private final LooksByToken looks;
    private final Cache<UserId, Set<String>> agreed =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(Duration.ofHours(1)).build();

    Newcomers(
            Issuer issuer,
            Directory directory,
            Arrivals arrivals,
            RoleClaims roles,
            ObjectProvider<IdentityAdmin> provider,
            AccountLooks looks) {
        this.issuer = issuer;
        this.directory = directory;
        this.arrivals = arrivals;
        this.roles = roles;
        this.provider = provider;
        this.looks = new LooksByToken(looks, Ticker.systemTicker());
    }

    /// @param claims of tokens that were made together; what the first says of the person counts
    /// @param issuedAt when they were made
    /// @return why they do not come in, empty when they may be looked up
    public Optional<Unwelcome> look(
            UserId user, Collection<Map<String, Object>> claims, Instant issuedAt) {
        Optional<Member> known = directory.member(user);
        if (known.isEmpty()) {
            return directory.status(user).isPresent()
                    ? Optional.of(Unwelcome.GONE)
                    : arrive(user, claims);
        }
        if (isOurs(known.get())) {
            Set<String> held = SystemRole.among(known.get().roles());
            roles.of(claims).ifPresent(shown -> compare(user, shown, held, issuedAt));
        }
        return Optional.empty();
    }

    /// One that agrees may be the first that shows that the provider followed a change here. That
    /// is asked once in a while, as almost always it is not.
    private void compare(UserId user, Set<String> shown, Set<String> held, Instant issuedAt) {
        boolean agrees = shown.equals(held);
        if (!realmDecides()) {
            if (!agrees) {
                looks.begin(user);
            }
            return;
        }
        if (!agrees) {
            agreed.invalidate(user);
        }
        if (!agrees || !shown.equals(agreed.getIfPresent(user))) {
            boolean noted = observe(user, shown, issuedAt);
            if (agrees && noted) {
                agreed.put(user, shown);
            }
        }
    }

    /// Where accounts are not administered from here, nobody else can say what somebody holds.
    private boolean realmDecides() {
        return Optional.ofNullable(provider.getIfAvailable())
                .map(IdentityAdmin::decidesRoles)
                .orElse(true);
    }

    /// Of whoever may not come in nothing is noted.
    private boolean isOurs(Member member) {
        return member.issuer().equals(issuer.word()) && member.status() == UserStatus.ENABLED;
    }

    private Optional<Unwelcome> arrive(UserId user, Collection<Map<String, Object>> claims) {
        Map<String, Object> person = claims.iterator().next();
        String email = text(person, "email");
        if (email == null) {
            return Optional.of(Unwelcome.NO_EMAIL);
        }
        Profile profile =
                new Profile(
                        Objects.requireNonNullElse(text(person, "preferred_username"), email),
                        email,
                        text(person, "given_name"),
                        text(person, "family_name"));
        boolean verified = Boolean.TRUE.equals(person.get("email_verified"));
        Set<String> shown = roles.of(claims).orElse(EVERYBODY);
        try {
            long position =
                    arrivals.arrive(new Arrival(user, issuer.word(), profile, verified, shown));
            directory.awaitPosition(position);
            LOG.info("arrival=registered user={}", user.value());
            return Optional.empty();
        } catch (RefusedException refused) {
            LOG.info("arrival=refused user={} code={}", user.value(), refused.refusal().code());
            return Optional.of(unwelcome(refused));
        } catch (StorageUnavailableException away) {
            throw new RefusedException(
                    new Refusal("storage-unavailable", "Nobody can be registered at present"));
        }
    }

    private static Unwelcome unwelcome(RefusedException refused) {
        return switch (refused.refusal().code()) {
            case "user-exists" -> Unwelcome.TAKEN;
            case "validation-failed" -> Unwelcome.UNFIT;
            default -> throw refused;
        };
    }

    /// What cannot be noted now is noted with the next token; until then what is known holds.
    private boolean observe(UserId user, Set<String> shown, Instant issuedAt) {
        try {
            long position = arrivals.observed(user, issuer.word(), shown, issuedAt);
            if (position > 0) {
                directory.awaitPosition(position);
            }
            return true;
        } catch (StorageUnavailableException away) {
            LOG.warn("roles=unobserved user={} cause={}", user.value(), away.toString());
            return false;
        }
    }

    private static @Nullable String text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String text && !text.isBlank() ? text.strip() : null;
    }
}
