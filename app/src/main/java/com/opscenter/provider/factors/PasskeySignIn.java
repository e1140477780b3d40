package com.opscenter.provider.factors;

import com.opscenter.identity.api.FactorCommand.RecordPasskeyCopied;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.UserId;
import com.opscenter.limits.Limits;
import com.opscenter.provider.HowProven;
import com.opscenter.provider.OnlyWhenEmbedded;
import com.opscenter.provider.factors.HalfWay.Waiting;
import com.opscenter.provider.factors.Passkeys.Proven;
import com.opscenter.provider.factors.Passkeys.Unproven;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Signing in with a passkey: alone, or as the second step after a password. Speaks to the script
/// of the provider's own pages.
@Hidden
@RestController
@Needs(Needs.PUBLIC)
@OnlyWhenEmbedded
class PasskeySignIn {

    /// @param location where the page goes on
    record Gone(String location) {}

    private static final Logger LOG = LoggerFactory.getLogger(PasskeySignIn.class);

    private final Passkeys passkeys;
    private final KeptPasskeys kept;
    private final HalfWay halfWay;
    private final FactorHistory history;
    private final Limits limits;
    private final Onward onward;
    private final Clock clock;

    PasskeySignIn(
            Passkeys passkeys,
            KeptPasskeys kept,
            HalfWay halfWay,
            FactorHistory history,
            Limits limits,
            Onward onward,
            Clock clock) {
        this.passkeys = passkeys;
        this.kept = kept;
        this.halfWay = halfWay;
        this.history = history;
        this.limits = limits;
        this.onward = onward;
        this.clock = clock;
    }

    @GetMapping("/idp/passkey.js")
    ResponseEntity<String> script() throws IOException {
        try (InputStream script = PasskeySignIn.class.getResourceAsStream("/pages/passkey.js")) {
            byte[] bytes = Objects.requireNonNull(script).readAllBytes();
            return ResponseEntity.ok()
                    .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                    .cacheControl(CacheControl.noCache())
                    .body(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /// What the browser is asked: after a password for a passkey of that person, else for any.
    @PostMapping("/idp/passkey/options")
    Map<String, Object> options(HttpServletRequest request) {
        UserId user = halfWay.of(request).map(Waiting::user).orElse(null);
        return passkeys.askToProve(user, request.getSession());
    }

    @PostMapping("/idp/passkey")
    ResponseEntity<Object> prove(
            @RequestBody String answer, HttpServletRequest request, HttpServletResponse response) {
        Optional<Waiting> waiting = halfWay.of(request);
        try {
            Proven proven = passkeys.proven(answer, request.getSession());
            if (waiting.filter(one -> !one.user().equals(proven.user())).isPresent()) {
                return refused(request);
            }
            waiting.ifPresent(halfWay::end);
            Optional<String> target =
                    onward.signIn(proven.user(), proofs(proven, waiting), request, response);
            return ResponseEntity.ok(new Gone(target.orElse("/login?error=account_suspended")));
        } catch (Unproven unproven) {
            LOG.info("passkey=refused cause={}", unproven.getMessage());
            unproven.copied()
                    .ifPresent(record ->
                            history.tell(
                                    new RecordPasskeyCopied(
                                            PasskeyOwners.user(record.getUserEntityUserId()),
                                            kept.factor(record.getCredentialId()).orElseThrow()),
                                    request));
            waiting.ifPresent(halfWay::take);
            return refused(request);
        }
    }

    private List<GrantedAuthority> proofs(Proven proven, Optional<Waiting> waiting) {
        List<GrantedAuthority> proofs = new ArrayList<>();
        waiting.ifPresent(one -> proofs.add(HowProven.of(HowProven.PASSWORD, one.provenAt())));
        proofs.add(
                HowProven.of(
                        proven.synced() ? HowProven.SYNCED_PASSKEY : HowProven.PASSKEY,
                        clock.instant()));
        return proofs;
    }

    /// Which of the reasons it was is told to nobody who might be guessing.
    private ResponseEntity<Object> refused(HttpServletRequest request) {
        limits.failed(request.getRemoteAddr());
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .body(Map.of("message", "This passkey signs nobody in here."));
    }
}
