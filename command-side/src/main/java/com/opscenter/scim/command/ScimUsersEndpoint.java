package com.opscenter.scim.command;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
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
import tools.jackson.databind.node.ObjectNode;

/// People, for whoever provisions them from outside (RFC 7644, 3).
@RestController
@RequestMapping(ScimPath.USERS)
@Needs(value = "users:write", scope = Needs.Scope.PLATFORM)
class ScimUsersEndpoint {

    private final ScimUsers users;

    ScimUsersEndpoint(ScimUsers users) {
        this.users = users;
    }

    @GetMapping
    ResponseEntity<Object> list(
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String startIndex,
            @RequestParam(required = false) @Nullable String count,
            @RequestParam(required = false) @Nullable String attributes,
            @RequestParam(required = false) @Nullable String excludedAttributes) {
        Selection selection = Selection.of(attributes, excludedAttributes);
        return users.page(Asked.of(filter, startIndex, count, selection));
    }

    /// The same, without a name in the address.
    @PostMapping("/.search")
    ResponseEntity<Object> search(@RequestBody JsonNode body) {
        return users.page(Asked.of(body));
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String attributes,
            @RequestParam(required = false) @Nullable String excludedAttributes) {
        return users.one(id, Selection.of(attributes, excludedAttributes));
    }

    @PostMapping
    ResponseEntity<Object> create(
            @RequestBody JsonNode body,
            @RequestParam(required = false) @Nullable String attributes,
            @RequestParam(required = false) @Nullable String excludedAttributes,
            Caller caller,
            HttpServletRequest request) {
        Selection selection = Selection.of(attributes, excludedAttributes);
        return users.create(body, selection, caller, request);
    }

    /// What is not named is taken away, but for the address, the roles, and whether they may come
    /// in.
    @PutMapping("/{id}")
    ResponseEntity<Object> replace(
            @PathVariable String id,
            @RequestBody JsonNode body,
            @RequestParam(required = false) @Nullable String attributes,
            @RequestParam(required = false) @Nullable String excludedAttributes,
            Caller caller,
            HttpServletRequest request) {
        Selection selection = Selection.of(attributes, excludedAttributes);
        Tree.object(body);
        if (Tree.member(body, UserAttribute.PASSWORD.word()).isPresent()) {
            throw Wrong.immutable(UserAttribute.PASSWORD.word());
        }
        return users.change(id, _ -> body, selection, caller, request);
    }

    @PatchMapping("/{id}")
    ResponseEntity<Object> patch(
            @PathVariable String id,
            @RequestBody JsonNode body,
            @RequestParam(required = false) @Nullable String attributes,
            @RequestParam(required = false) @Nullable String excludedAttributes,
            Caller caller,
            HttpServletRequest request) {
        Selection selection = Selection.of(attributes, excludedAttributes);
        PatchOperation.of(body);
        // Values become part of the person they are applied to.
        Function<ObjectNode, JsonNode> patch =
                user -> {
                    UserPatch.apply(PatchOperation.of(body.deepCopy()), user);
                    return user;
                };
        return users.change(id, patch, selection, caller, request);
    }

    /// Their sessions end, and their names are free.
    @DeleteMapping("/{id}")
    @Needs(value = "users:delete", scope = Needs.Scope.PLATFORM)
    ResponseEntity<Object> delete(
            @PathVariable String id, Caller caller, HttpServletRequest request) {
        return users.delete(id, caller, request);
    }
}
