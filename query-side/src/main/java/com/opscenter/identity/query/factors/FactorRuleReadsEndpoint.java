package com.opscenter.identity.query.factors;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.FactorRuleView;
import com.opscenter.identity.api.Needs;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whose sign-in needs a second factor.
@RestController
class FactorRuleReadsEndpoint {

    private final Sights sights;
    private final KnownFactorRule rule;

    FactorRuleReadsEndpoint(Sights sights, KnownFactorRule rule) {
        this.sights = sights;
        this.rule = rule;
    }

    /// The roles whose people prove a second factor at each sign-in.
    @GetMapping("/api/v1/admin/security/second-factor")
    @Needs(value = "settings:read", scope = Needs.Scope.PLATFORM)
    ResponseEntity<FactorRuleView> all(Caller caller, When when) {
        Sight sight = sights.of(caller, when, KnownFactorRule.FEATURES);
        return sight.answer(rule.of(sight.moment()));
    }
}
