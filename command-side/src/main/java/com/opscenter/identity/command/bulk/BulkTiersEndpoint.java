package com.opscenter.identity.command.bulk;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.opscenter.catalog.api.Tiers;
import com.opscenter.commands.api.Gives;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.command.PersonWords;
import com.opscenter.jobs.api.BulkResult;
import com.opscenter.jobs.api.JobCommand.StartJob;
import com.opscenter.jobs.api.JobView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Giving many people a tier of their own.
@RestController
class BulkTiersEndpoint {

    /// Either `user_ids` or `filter`.
    ///
    /// @param user_ids 1 to 10,000
    /// @param filter parameters of the list of people, such as `{"role":"viewer"}`
    /// @param expected_count how many the filter found
    /// @param tier must be named; null for the tier of their organization again
    /// @param reason why, for the history of each
    @JsonIgnoreProperties(ignoreUnknown = true)
    record TierBody(
            @Nullable List<@Nullable String> user_ids,
            @Nullable Map<String, @Nullable Object> filter,
            @Nullable Long expected_count,
            @JsonAlias("subscription_tier") @Nullable JsonNode tier,
            @Nullable String reason)
            implements PeopleChoice {}

    private final SetTiers kind;
    private final BulkDesk desk;
    private final Tiers tiers;

    BulkTiersEndpoint(SetTiers kind, BulkDesk desk, Tiers tiers) {
        this.kind = kind;
        this.desk = desk;
        this.tiers = tiers;
    }

    /// Up to 500 are waited for; more, or with `Prefer: respond-async`, are a job to be looked at.
    /// One who is refused stops nobody else.
    @PostMapping("/api/v1/admin/users/bulk/set-tier")
    @Needs(value = "billing:write", scope = Needs.Scope.PLATFORM)
    @Gives(
            asks = StartJob.class,
            status = Gives.OK,
            value = BulkResult.class,
            rehearsal = BulkResult.class,
            later = JobView.class)
    ResponseEntity<Object> set(
            @RequestBody TierBody body,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Caller caller,
            HttpServletRequest request) {
        Map<String, String> parameters = SetTiers.parameters(tier(body.tier()));
        return desk.answer(kind, parameters, body, prefer, caller, request);
    }

    private @Nullable String tier(@Nullable JsonNode word) {
        if (word == null) {
            throw PersonWords.wrong("tier", "required", "must be given, or null");
        }
        if (word.isNull()) {
            return null;
        }
        if (!word.isString()) {
            throw PersonWords.wrong("tier", "enum", "must be a known tier");
        }
        return PersonWords.tier(word.stringValue(), tiers);
    }
}
