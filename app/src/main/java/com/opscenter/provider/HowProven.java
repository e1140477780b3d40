package com.opscenter.provider;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/// How somebody proved who they are: what they proved stands among their authorities, with when.
/// Tokens tell it as `acr`, `amr` (RFC 8176) and `auth_time`.
public final class HowProven {

    /// One factor, such as a password.
    public static final String ONE = "urn:ops-center:acr:1fa";

    /// Two factors: a password and something one has, or a passkey that recognized its owner.
    public static final String TWO = "urn:ops-center:acr:2fa";

    public static final String PASSWORD = FactorGrantedAuthority.PASSWORD_AUTHORITY;

    /// A code of an app, or a recovery code.
    public static final String CODE = "FACTOR_OTP";

    /// A key that never leaves its device.
    public static final String PASSKEY = FactorGrantedAuthority.WEBAUTHN_AUTHORITY;

    /// A key that its owner's devices may share.
    public static final String SYNCED_PASSKEY = "FACTOR_WEBAUTHN_SYNCED";

    private HowProven() {}

    public static GrantedAuthority of(String factor, Instant when) {
        return FactorGrantedAuthority.withAuthority(factor).issuedAt(when).build();
    }

    static String acr(Collection<? extends GrantedAuthority> proofs) {
        return has(proofs, PASSKEY)
                        || has(proofs, SYNCED_PASSKEY)
                        || (has(proofs, PASSWORD) && has(proofs, CODE))
                ? TWO
                : ONE;
    }

    static List<String> amr(Collection<? extends GrantedAuthority> proofs) {
        List<String> methods = new ArrayList<>();
        if (has(proofs, PASSWORD)) {
            methods.add("pwd");
        }
        if (has(proofs, CODE)) {
            methods.add("otp");
        }
        if (has(proofs, PASSKEY)) {
            methods.addAll(List.of("hwk", "user"));
        }
        if (has(proofs, SYNCED_PASSKEY)) {
            methods.addAll(List.of("swk", "user"));
        }
        if (acr(proofs).equals(TWO)) {
            methods.add("mfa");
        }
        return methods;
    }

    /// When the last of them was proven.
    static Optional<Instant> at(Collection<? extends GrantedAuthority> proofs) {
        return factors(proofs).map(FactorGrantedAuthority::getIssuedAt).max(Instant::compareTo);
    }

    /// Whether an authorization request is met by nothing less than two factors.
    ///
    /// @param acrValues as the request has them, separated by spaces; unknown ones are ignored
    public static boolean asksForTwo(String acrValues) {
        Set<String> asked =
                Stream.of(acrValues.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
        return asked.contains(TWO) && !asked.contains(ONE);
    }

    private static boolean has(Collection<? extends GrantedAuthority> proofs, String factor) {
        return factors(proofs).anyMatch(proof -> factor.equals(proof.getAuthority()));
    }

    private static Stream<FactorGrantedAuthority> factors(
            Collection<? extends GrantedAuthority> proofs) {
        return proofs.stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast);
    }
}
