package com.opscenter.provider.factors;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.api.UnkeptAnswer;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.FactorCommand.RecordFactorAdded;
import com.opscenter.identity.api.FactorCommand.RecordFactorRemoved;
import com.opscenter.identity.api.FactorCommand.RecordRecoveryCodesMade;
import com.opscenter.identity.api.FactorKind;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.StepUp;
import com.opscenter.identity.api.UserId;
import com.opscenter.installation.Installation;
import com.opscenter.provider.OnlyWhenEmbedded;
import com.opscenter.provider.Visitors;
import com.opscenter.provider.factors.FactorsView.AppBegun;
import com.opscenter.provider.factors.FactorsView.FactorAdded;
import com.opscenter.provider.factors.FactorsView.NewRecoveryCodes;
import com.opscenter.provider.factors.FactorsView.OneFactor;
import com.opscenter.web.DryRunParameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// One's own second factors at the embedded provider. Whoever changes them proves again who they
/// are, with the second factor if there is one.
@RestController
@RequestMapping("/api/v1/account")
@Needs(Needs.SIGNED_IN)
@OnlyWhenEmbedded
class OwnFactorsEndpoint {

    /// @param code that the app shows, six digits
    record FirstCode(@Nullable String code) {}

    /// @param name how one calls it, 1 to 60 characters
    /// @param credential what the browser made, `RegistrationResponseJSON` of WebAuthn
    record MadePasskey(@Nullable String name, @Nullable Map<String, Object> credential) {}

    private static final Permission GUARD = Permission.of("users:write");
    private static final int LONGEST_NAME = 60;

    private final Factors factors;
    private final Additions additions;
    private final FactorSights sights;
    private final Apps apps;
    private final Passkeys passkeys;
    private final Visitors visitors;
    private final DryRuns dryRuns;
    private final Installation installation;
    private final JsonMapper json;
    private final Clock clock;

    OwnFactorsEndpoint(
            Factors factors,
            Additions additions,
            FactorSights sights,
            Apps apps,
            Passkeys passkeys,
            Visitors visitors,
            DryRuns dryRuns,
            Installation installation,
            JsonMapper json,
            Clock clock) {
        this.factors = factors;
        this.additions = additions;
        this.sights = sights;
        this.apps = apps;
        this.passkeys = passkeys;
        this.visitors = visitors;
        this.dryRuns = dryRuns;
        this.installation = installation;
        this.json = json;
        this.clock = clock;
    }

    /// Begins with an app that shows codes; it counts once its first code was right, within fifteen
    /// minutes. One for each person.
    @PostMapping("/factors/totp")
    @Gives(status = Gives.OK, value = AppBegun.class)
    ResponseEntity<Object> beginApp(Caller caller, HttpServletRequest request) {
        UserId user = person(caller);
        if (DryRunParameter.isSet(request)) {
            return dryRuns.of(() -> additions.begun(user), visitors.context(caller, request));
        }
        StepUp.require(caller, GUARD, clock.instant());
        String key = apps.begin(user, request.getSession()).orElseThrow(Additions::hasAppAlready);
        AppSecret secret = AppSecret.of(key, installation.publicUrl().getHost(), caller.name());
        return unkept(
                new AppBegun(key, secret.uri(), QrCode.of(secret.uri()), Apps.PATIENCE.toSeconds()),
                request);
    }

    /// The first code of the app that the same browser began. That was by a fresh sign-in, so it is
    /// not asked for again.
    @PostMapping("/factors/totp/confirm")
    @Gives(asks = RecordFactorAdded.class, status = Gives.OK, value = FactorAdded.class)
    ResponseEntity<Object> confirmApp(
            @RequestBody FirstCode body, Caller caller, HttpServletRequest request) {
        UserId user = person(caller);
        String code = Objects.requireNonNullElse(body.code(), "");
        HttpSession session = request.getSession();
        if (DryRunParameter.isSet(request)) {
            return dryRuns.of(
                    () -> additions.app(user, code, session), visitors.context(caller, request));
        }
        String factor = apps.confirm(user, code, session).orElseThrow(Additions::isWrong);
        return added(user, factor, FactorKind.TOTP, caller, request);
    }

    /// What the browser is asked to make a passkey of: `PublicKeyCredentialCreationOptionsJSON` of
    /// WebAuthn, good for five minutes and one answer.
    @PostMapping("/factors/passkey/options")
    @Gives(status = Gives.OK, value = Map.class)
    ResponseEntity<Object> askForPasskey(Caller caller, HttpServletRequest request) {
        UserId user = person(caller);
        if (DryRunParameter.isSet(request)) {
            return dryRuns.of(List::of, visitors.context(caller, request));
        }
        StepUp.require(caller, GUARD, clock.instant());
        return unkept(passkeys.askToMake(user, request.getSession()), request);
    }

    /// The passkey that the browser made.
    @PostMapping("/factors/passkey")
    @Gives(asks = RecordFactorAdded.class, status = Gives.OK, value = FactorAdded.class)
    ResponseEntity<Object> addPasskey(
            @RequestBody MadePasskey body, Caller caller, HttpServletRequest request) {
        UserId user = person(caller);
        String name = Objects.requireNonNullElse(body.name(), "").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw invalid("name", "size", "must have 1 to " + LONGEST_NAME + " characters");
        }
        Map<String, Object> credential = body.credential();
        if (credential == null) {
            throw invalid("credential", "required", "must be given");
        }
        if (DryRunParameter.isSet(request)) {
            return dryRuns.of(
                    () -> additions.passkey(user, request.getSession()),
                    visitors.context(caller, request));
        }
        StepUp.require(caller, GUARD, clock.instant());
        try {
            String answer = json.writeValueAsString(credential);
            String factor = passkeys.made(user, name, answer, request.getSession());
            return added(user, factor, FactorKind.PASSKEY, caller, request);
        } catch (Passkeys.Unproven unproven) {
            throw Additions.isUnproven();
        }
    }

    /// Recovery codes go with the last one.
    @DeleteMapping("/factors/{id}")
    @Gives(asks = RecordFactorRemoved.class, status = Gives.OK, value = FactorsView.class)
    ResponseEntity<Object> remove(
            @PathVariable String id, Caller caller, HttpServletRequest request) {
        UserId user = person(caller);
        Factor factor =
                factors.of(user, id)
                        .orElseThrow(() -> new RefusedException(Refusal.notFound("factor " + id)));
        CommandContext context = visitors.context(caller, request);
        if (DryRunParameter.isSet(request)) {
            return dryRuns.of(() -> List.of(Factors.removal(user, factor)), context);
        }
        StepUp.require(caller, GUARD, clock.instant());
        factors.remove(user, factor, context);
        return ResponseEntity.ok(sights.of(user, request));
    }

    /// Ten new ones; those of before are void.
    @PostMapping("/recovery-codes")
    @Gives(asks = RecordRecoveryCodesMade.class, status = Gives.OK, value = NewRecoveryCodes.class)
    ResponseEntity<Object> newCodes(Caller caller, HttpServletRequest request) {
        UserId user = person(caller);
        if (factors.of(user).isEmpty()) {
            throw refused("not-found", "There is no second factor to recover from");
        }
        CommandContext context = visitors.context(caller, request);
        if (DryRunParameter.isSet(request)) {
            return dryRuns.of(() -> List.of(Factors.codesMade(user)), context);
        }
        StepUp.require(caller, GUARD, clock.instant());
        return unkept(new NewRecoveryCodes(factors.newCodes(user, context)), request);
    }

    private ResponseEntity<Object> added(
            UserId user,
            String factor,
            FactorKind kind,
            Caller caller,
            HttpServletRequest request) {
        List<String> codes = factors.added(user, factor, kind, visitors.context(caller, request));
        Factor now = factors.of(user, factor).orElseThrow();
        return unkept(new FactorAdded(OneFactor.of(now), codes), request);
    }

    /// Machines have no second factor.
    private static UserId person(Caller caller) {
        if (caller.actor().type() != Actor.Type.USER) {
            throw refused("forbidden", "Only people have second factors");
        }
        return new UserId(caller.actor().id());
    }

    private static ResponseEntity<Object> unkept(Object secret, HttpServletRequest request) {
        request.setAttribute(UnkeptAnswer.ATTRIBUTE, true);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(secret);
    }

    private static RefusedException refused(String code, String sentence) {
        return new RefusedException(new Refusal(code, sentence));
    }

    private static RefusedException invalid(String field, String rule, String words) {
        return new RefusedException(Refusal.invalid(field, rule, words));
    }
}
