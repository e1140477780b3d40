package com.opscenter.provider;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;

/// Which tokens open our door: those made to be shown to us. An ID token has us as its audience
/// too, but tells the application of a sign-in and is no proof for anybody who holds it.
final class AccessTokens {

    static final String OURS = "ops-center";

    /// What the embedded provider writes into the header `typ` (RFC 9068).
    static final String TYPE = "at+jwt";

    /// Asymmetric and widely spoken; what a token says of itself is not asked.
    static final Set<SignatureAlgorithm> ALGORITHMS =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256);

    private static final Set<String> TYPES = Set.of(TYPE, "application/at+jwt");

    private AccessTokens() {}

    /// The issuer is not looked at: only we hold the key, and our address may have changed since.
    static OAuth2TokenValidator<Jwt> ofOurOwn() {
        return JwtValidators.createDefaultWithValidators(
                List.of(ending(), new JwtTypeValidator(TYPES), forUs()));
    }

    /// An outside provider may follow RFC 9068, or be a Keycloak, which writes `JWT` into every
    /// header and the kind of token into the claim `typ`.
    static OAuth2TokenValidator<Jwt> of(String issuer) {
        JwtTypeValidator anyType = new JwtTypeValidator(TYPE, "application/at+jwt", "JWT");
        anyType.setAllowEmpty(true);
        return JwtValidators.createDefaultWithValidators(
                List.of(
                        ending(),
                        new JwtIssuerValidator(issuer),
                        anyType,
                        AccessTokens::callsItselfOne,
                        forUs()));
    }

    /// A token without an end would be good for ever, whatever becomes of whoever holds it.
    private static JwtTimestampValidator ending() {
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setAllowEmptyExpiryClaim(false);
        return times;
    }

    private static OAuth2TokenValidator<Jwt> forUs() {
        return new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, audience -> audience != null && audience.contains(OURS));
    }

    private static OAuth2TokenValidatorResult callsItselfOne(Jwt token) {
        Object kind = token.getClaims().get("typ");
        boolean access = kind == null ? isTyped(token.getHeaders()) : kind.equals("Bearer");
        return access
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error(
                                OAuth2ErrorCodes.INVALID_TOKEN, "This is no access token", null));
    }

    private static boolean isTyped(Map<String, Object> headers) {
        return headers.get("typ") instanceof String type
                && TYPES.stream().anyMatch(type::equalsIgnoreCase);
    }
}
