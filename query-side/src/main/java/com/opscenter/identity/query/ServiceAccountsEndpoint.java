package com.opscenter.identity.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.ServiceAccountView;
import com.opscenter.identity.api.UserId;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Machines that act by name.
@RestController
class ServiceAccountsEndpoint {

    /// @param items by client id, those that were removed left out
    record ServiceAccountList(List<ServiceAccountView> items) {}

    private final ServiceAccounts accounts;

    ServiceAccountsEndpoint(ServiceAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/api/v1/admin/service-accounts")
    @Needs(value = "users:read", scope = Needs.Scope.PLATFORM)
    ServiceAccountList all() {
        return new ServiceAccountList(accounts.all());
    }

    @GetMapping(
            "/api/v1/admin/service-accounts"
                    + "/{account_id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}")
    @Needs(value = "users:read", scope = Needs.Scope.PLATFORM)
    ResponseEntity<ServiceAccountView> one(@PathVariable("account_id") String id) {
        ServiceAccountView account =
                accounts.find(new UserId(id))
                        .orElseThrow(() ->
                                new RefusedException(Refusal.notFound("service account " + id)));
        return ResponseEntity.ok().eTag("\"" + account.version() + "\"").body(account);
    }
}
