package com.opscenter.scim.command;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Teams, for whoever provisions them from outside (RFC 7644, 3).
@RestController
@RequestMapping(ScimPath.GROUPS)
@Needs(value = "organizations:write", scope = Needs.Scope.PLATFORM)
class ScimGroupsEndpoint {

    private final ScimGroups groups;

    ScimGroupsEndpoint(ScimGroups groups) {
        this.groups = groups;
    }

    @GetMapping
    ResponseEntity<Object> list(
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String startIndex,
            @RequestParam(required = false) @Nullable String count,
            @RequestParam(required = false) @Nullable String attributes,
            @RequestParam(required = false) @Nullable String excludedAttributes) {
        Selection selection = Selection.of(attributes, excludedAttributes);
        return groups.page(Asked.of(filter, startIndex, count, selection));
    }

    @PostMapping("/.search")
    ResponseEntity<Object> search(@RequestBody JsonNode body) {
        return groups.page(Asked.of(body));
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String attributes,
            @RequestParam(required = false) @Nullable String excludedAttributes) {
        return groups.one(id, Selection.of(attributes, excludedAttributes));
    }

    /// Whoever provisions it owns it.
    @PostMapping
    ResponseEntity<Object> create(
            @RequestBody JsonNode body,
            @RequestParam(required = false) @Nullable String attributes,
            @RequestParam(required = false) @Nullable String excludedAttributes,
            Caller caller,
            HttpServletRequest request) {
        Selection selection = Selection.of(attributes, excludedAttributes);
        return groups.create(body, selection, caller, request);
    }

    /// Whoever is more than a member there stays.
    @PutMapping("/{id}")
    ResponseEntity<Object> replace(
            @PathVariable String id,
            @RequestBody JsonNode body,
            @RequestParam(required = false) @Nullable String attributes,
            @RequestParam(required = false) @Nullable String excludedAttributes,
            Caller caller,
            HttpServletRequest request) {
        Selection selection = Selection.of(attributes, excludedAttributes);
        return groups.replace(id, GroupChange.of(body), selection, caller, request);
    }

    /// All of it or nothing; answered without the group, which may be large.
    @PatchMapping("/{id}")
    ResponseEntity<Object> patch(
            @PathVariable String id,
            @RequestBody JsonNode body,
            Caller caller,
            HttpServletRequest request) {
        GroupChange change = GroupChange.of(PatchOperation.of(body));
        return groups.patch(id, change, caller, request);
    }

    @DeleteMapping("/{id}")
    @Needs(value = "organizations:delete", scope = Needs.Scope.PLATFORM)
    ResponseEntity<Object> delete(
            @PathVariable String id, Caller caller, HttpServletRequest request) {
        return groups.delete(id, caller, request);
    }
}
