package com.opscenter.scim.command;

import com.opscenter.identity.api.Needs;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// What is offered here, for programs that look before they ask (RFC 7644, 4).
@RestController
@RequestMapping(ScimPath.ROOT)
@Needs(Needs.SIGNED_IN)
class ScimAboutEndpoint {

    private final Offered offered;

    ScimAboutEndpoint(Offered offered) {
        this.offered = offered;
    }

    @GetMapping("/ServiceProviderConfig")
    ResponseEntity<Object> config() {
        return ScimAnswers.plain(offered.config());
    }

    @GetMapping("/ResourceTypes")
    ResponseEntity<Object> types() {
        return page(offered.types());
    }

    @GetMapping("/ResourceTypes/{id}")
    ResponseEntity<Object> type(@PathVariable String id) {
        return ScimAnswers.plain(Offered.named(id, offered.types()));
    }

    @GetMapping("/Schemas")
    ResponseEntity<Object> schemas() {
        return page(offered.schemas());
    }

    @GetMapping("/Schemas/{id}")
    ResponseEntity<Object> schema(@PathVariable String id) {
        return ScimAnswers.plain(Offered.named(id, offered.schemas()));
    }

    /// Whoever provisions is no resource of their own here.
    @RequestMapping({"/Me", "/Me/**"})
    ResponseEntity<Object> me() {
        throw notImplemented("/Me");
    }

    @RequestMapping("/Bulk")
    ResponseEntity<Object> bulk() {
        throw notImplemented("/Bulk");
    }

    private static RuntimeException notImplemented(String what) {
        return Wrong.refused("not-implemented", what + " is not offered");
    }

    private static ResponseEntity<Object> page(List<ObjectNode> all) {
        return ScimAnswers.page(all, all.size(), 1);
    }
}
