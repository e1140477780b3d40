package com.opscenter.provider;

import com.opscenter.identity.api.SystemRole;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where people sign in when that is not here.
///
/// @param provider `oidc` or `keycloak`
/// @param issuerUri such as `https://id.example.com/realms/ops`
/// @param roleClaims in which claims tokens speak of roles; `groups` is none where people found
///   groups themselves
/// @param roleAliases further words for the roles that are there from the start, in tokens
/// @param accountUri where people look after password and second factor; null: a Keycloak's own
///   page, with another provider nowhere
/// @param hints at which further providers people sign in there, such as `google`, each with a
///   button of its own
@ConfigurationProperties("opscenter.identity")
record OutsideSettings(
        String provider,
        URI issuerUri,
        String clientId,
        String clientSecret,
        @DefaultValue({RoleClaims.REALM, RoleClaims.CLIENT, RoleClaims.GROUPS})
                Set<String> roleClaims,
        @DefaultValue Map<String, String> roleAliases,
        @Nullable URI accountUri,
        @DefaultValue List<String> hints) {

    private static final Pattern HINT = Pattern.compile("[a-z0-9-]{1,32}");

    OutsideSettings {
        if (!Set.of(RoleClaims.REALM, RoleClaims.CLIENT, RoleClaims.GROUPS)
                .containsAll(roleClaims)) {
            throw new IllegalArgumentException(
                    "opscenter.identity.role-claims knows realm_access, resource_access and groups,"
                            + " not "
                            + roleClaims);
        }
        hints.forEach(hint -> {
            if (!HINT.matcher(hint).matches()) {
                throw new IllegalArgumentException(
                        "opscenter.identity.hints has lower case letters, digits and hyphens, not "
                                + hint);
            }
        });
        roleAliases.forEach((alias, role) -> {
            if (SystemRole.of(role).isEmpty()) {
                throw new IllegalArgumentException(
                        "opscenter.identity.role-aliases." + alias + " names no role: " + role);
            }
        });
    }

    boolean isKeycloak() {
        return provider.equals("keycloak");
    }

    @Nullable URI account() {
        return accountUri == null && isKeycloak()
                ? URI.create(issuerUri.toString().replaceAll("/$", "") + "/account")
                : accountUri;
    }
}
