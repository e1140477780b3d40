package com.opscenter.provider.factors;

import com.opscenter.identity.api.UserId;
import com.opscenter.installation.Installation;
import com.opscenter.provider.OnlyWhenEmbedded;
import com.opscenter.provider.PasskeyButton;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.VerificationException;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The two ceremonies of WebAuthn: making a passkey and proving that one has it. What the browser
/// is asked waits in its session, for five minutes and for one answer. Passkeys recognize their
/// owner each time, so that one alone is two factors.
@Component
@OnlyWhenEmbedded
class Passkeys {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String MAKING = "opscenter.provider.passkey-made";
    private static final String PROVING = "opscenter.provider.passkey-proven";

    private record Asked<T extends Serializable>(Instant at, T options) implements Serializable {}

    /// @param synced whether its owner's devices may share it
    record Proven(UserId user, String factor, boolean synced) {}

    /// The answer proves nothing.
    static final class Unproven extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient @Nullable CredentialRecord copied;

        private Unproven(String why, @Nullable CredentialRecord copied) {
            super(why);
            this.copied = copied;
        }

        /// The passkey that counted less than before; empty when it is another reason.
        Optional<CredentialRecord> copied() {
            return Optional.ofNullable(copied);
        }
    }

    private final Webauthn4JRelyingPartyOperations ceremonies;
    private final KeptPasskeys kept;
    private final Clock clock;
    private final PasskeyAnswers answers = new PasskeyAnswers();

    Passkeys(
            PasskeyOwners owners,
            KeptPasskeys kept,
            PasskeyButton button,
            Installation installation,
            Clock clock) {
        this.kept = kept;
        this.clock = clock;
        this.ceremonies =
                new Webauthn4JRelyingPartyOperations(
                        owners,
                        kept,
                        PublicKeyCredentialRpEntity.builder()
                                .id(button.host())
                                .name("Ops-Center")
                                .build(),
                        installation.signInOrigins());
        ceremonies.setCustomizeCreationOptions(options ->
                options.authenticatorSelection(
                        AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build()));
        ceremonies.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    }

    /// What the browser is asked to make, as `PublicKeyCredentialCreationOptionsJSON`.
    Map<String, Object> askToMake(UserId user, HttpSession session) {
        PublicKeyCredentialCreationOptions options =
                ceremonies.createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(person(user)));
        session.setAttribute(MAKING, new Asked<>(clock.instant(), options));
        return shown(options);
    }

    /// @param name how its owner calls it
    /// @param answer what the browser made, as `RegistrationResponseJSON`
    /// @return its id as a factor
    String made(UserId user, String name, String answer, HttpSession session) throws Unproven {
        PublicKeyCredentialCreationOptions options =
                asked(MAKING, PublicKeyCredentialCreationOptions.class, session);
        if (!PasskeyOwners.user(options.getUser().getId()).equals(user)) {
            throw new Unproven("It was asked of somebody else", null);
        }
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> credential = answers.made(answer);
            CredentialRecord record =
                    ceremonies.registerCredential(
                            new ImmutableRelyingPartyRegistrationRequest(
                                    options, new RelyingPartyPublicKey(credential, name)));
            return kept.factor(record.getCredentialId()).orElseThrow();
        } catch (JacksonException
                | VerificationException
                | DataConversionException
                | KeptPasskeys.CountedLess
                | IllegalArgumentException e) {
            throw new Unproven(e.toString(), null);
        }
    }

    /// What the browser is asked to prove, as `PublicKeyCredentialRequestOptionsJSON`.
    ///
    /// @param user null for whoever has a passkey
    Map<String, Object> askToProve(@Nullable UserId user, HttpSession session) {
        PublicKeyCredentialRequestOptions options =
                ceremonies.createCredentialRequestOptions(
                        new ImmutablePublicKeyCredentialRequestOptionsRequest(
                                user == null ? null : person(user)));
        session.setAttribute(PROVING, new Asked<>(clock.instant(), options));
        return shown(options);
    }

    /// @param answer of the browser, as `AuthenticationResponseJSON`
    Proven proven(String answer, HttpSession session) throws Unproven {
        PublicKeyCredentialRequestOptions options =
                asked(PROVING, PublicKeyCredentialRequestOptions.class, session);
        CredentialRecord record = null;
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> credential = answers.proven(answer);
            record = kept.findByCredentialId(credential.getRawId());
            if (record == null) {
                throw new Unproven("There is no such passkey", null);
            }
            ceremonies.authenticate(new RelyingPartyAuthenticationRequest(options, credential));
            return new Proven(
                    PasskeyOwners.user(record.getUserEntityUserId()),
                    kept.factor(record.getCredentialId()).orElseThrow(),
                    record.isBackupEligible());
        } catch (MaliciousCounterValueException | KeptPasskeys.CountedLess copied) {
            throw new Unproven(copied.toString(), record);
        } catch (JacksonException
                | VerificationException
                | DataConversionException
                | IllegalArgumentException e) {
            throw new Unproven(e.toString(), null);
        }
    }

    /// Whether this browser was asked to make one for them, and may still answer.
    boolean isAsked(UserId user, HttpSession session) {
        return waiting(MAKING, PublicKeyCredentialCreationOptions.class, session)
                .filter(options -> PasskeyOwners.user(options.getUser().getId()).equals(user))
                .isPresent();
    }

    /// Each question is good for one answer.
    private <T> T asked(String name, Class<T> type, HttpSession session) throws Unproven {
        Optional<T> waiting = waiting(name, type, session);
        session.removeAttribute(name);
        return waiting.orElseThrow(() -> new Unproven("Nothing was asked, or too long ago", null));
    }

    private <T> Optional<T> waiting(String name, Class<T> type, HttpSession session) {
        return session.getAttribute(name) instanceof Asked<?>(var at, var options)
                        && type.isInstance(options)
                        && clock.instant().isBefore(at.plus(PATIENCE))
                ? Optional.of(type.cast(options))
                : Optional.empty();
    }

    private Map<String, Object> shown(Object options) {
        JsonMapper json = answers.json();
        return json.readValue(json.writeValueAsString(options), new TypeReference<>() {});
    }

    private static Authentication person(UserId user) {
        return UsernamePasswordAuthenticationToken.authenticated(user.value(), null, List.of());
    }
}
