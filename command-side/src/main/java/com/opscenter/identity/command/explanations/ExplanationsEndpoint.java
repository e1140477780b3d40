package com.opscenter.identity.command.explanations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Whether somebody may do something, and why.
@RestController
@RequestMapping("/api/v1/permissions")
@Needs(Needs.SIGNED_IN)
class ExplanationsEndpoint {

    /// @param user_id whom it is about, oneself when it is left out
    /// @param resource such as `power`
    /// @param action such as `execute`
    /// @param target as in `GET /explain`
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Question(
            @Nullable String user_id,
            @Nullable String resource,
            @Nullable String action,
            @Nullable String target) {}

    /// @param rule as in `GET /explain`, 0 when none allows it
    record Checked(boolean allowed, int rule) {}

    private final Explanations explanations;

    ExplanationsEndpoint(Explanations explanations) {
        this.explanations = explanations;
    }

    /// Which rule allows it, or what would be enough. Of others only for whoever may see the people
    /// of the platform, or manages the members of the organization that it is about.
    ///
    /// @param resource such as `power`
    /// @param action `read`, `write`, `delete` or `execute`
    /// @param target the key of a thing such as `outlet/pdu-1/9`, `organization/<id>`, `user/<id>`
    ///   or `platform`; when it is left out, the organization acted for
    /// @param user_id whom it is about, oneself when it is left out
    @GetMapping("/explain")
    Why explain(
            @RequestParam String resource,
            @RequestParam String action,
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(name = "user_id", required = false) @Nullable String user_id,
            Caller caller) {
        return explanations.why(permission(resource, action), target, user_id, caller);
    }

    /// Only the answer.
    @PostMapping("/check")
    Checked check(@RequestBody Question body, Caller caller) {
        Why why =
                explanations.why(
                        permission(body.resource(), body.action()),
                        body.target(),
                        body.user_id(),
                        caller);
        return new Checked(why.allowed(), why.rule());
    }

    private static Permission permission(@Nullable String resource, @Nullable String action) {
        Optional<Permission> known = Permission.find(resource + ":" + action);
        if (known.isPresent()) {
            return known.get();
        }
        List<FieldError> errors = new ArrayList<>();
        if (!isOne(Permission.Resource.values(), resource)) {
            errors.add(new FieldError("resource", "enum", "must be one of GET /resources"));
        }
        if (!isOne(Permission.Action.values(), action)) {
            errors.add(new FieldError("action", "enum", "must be one of GET /actions"));
        }
        throw new RefusedException(Refusal.invalid(errors));
    }

    private static boolean isOne(Enum<?>[] words, @Nullable String written) {
        return Stream.of(words)
                .anyMatch(word -> word.name().toLowerCase(Locale.ROOT).equals(written));
    }
}
