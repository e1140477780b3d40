package com.opscenter.vault.query;

import com.opscenter.identity.api.Directory;
import com.opscenter.sources.api.ListSources;
import com.opscenter.sources.api.SourceView;
import com.opscenter.vault.api.CredentialId;
import com.opscenter.vault.api.CredentialView;
import com.opscenter.vault.api.Secrets;
import com.opscenter.views.Listing;
import com.opscenter.views.Moment;
import com.opscenter.views.Page;
import com.opscenter.views.Pages;
import com.opscenter.views.Pages.Sorting;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Finds credentials of one organization and tells which sources use them.
@Component
class CredentialRows {

    private static final View<CredentialRow> VIEW =
            new View<>("vault_credential", CredentialRow.class);
    private static final Sorting SORTING =
            new Sorting("name", Map.of("name", View.text("name"), "id", View.text("id")));

    private final Reads reads;
    private final Pages pages;
    private final Secrets secrets;
    private final Directory directory;
    private final QueryGateway queries;

    CredentialRows(
            Reads reads, Pages pages, Secrets secrets, Directory directory, QueryGateway queries) {
        this.reads = reads;
        this.pages = pages;
        this.secrets = secrets;
        this.directory = directory;
        this.queries = queries;
    }

    Page<CredentialView> page(String orgId, Moment moment, Listing listing) {
        Page<Row<CredentialRow>> page =
                reads.in(
                        orgId,
                        db -> pages.page(db, VIEW, moment, listing, DSL.noCondition(), SORTING));
        return page.with(views(orgId, page.items()));
    }

    Optional<CredentialView> one(String orgId, Moment moment, String id) {
        return reads.in(orgId, db -> VIEW.find(db, moment.position(), "credential/" + id))
                .map(row -> views(orgId, List.of(row)).getFirst());
    }

    List<CredentialView> all(String orgId) {
        return views(
                orgId,
                reads.in(orgId, db -> VIEW.fetch(db, null, DSL.noCondition(), View.KEY.asc())));
    }

    /// The organization of a credential, for our own parts that know only its id.
    Optional<String> owner(String id) {
        return reads.everywhere(db -> VIEW.find(db, null, "credential/" + id)).map(Row::orgId);
    }

    private List<CredentialView> views(String orgId, List<Row<CredentialRow>> rows) {
        Set<String> credentials =
                rows.stream().map(row -> row.value().id()).collect(Collectors.toSet());
        List<SourceView> sources =
                queries.query(
                                new ListSources(orgId, new ListSources.Which.Using(credentials)),
                                ResponseTypes.multipleInstancesOf(SourceView.class))
                        .join();
        Map<String, List<String>> uses =
                sources.stream()
                        .collect(
                                Collectors.groupingBy(
                                        source -> String.valueOf(source.credentialId()),
                                        Collectors.mapping(SourceView::id, Collectors.toList())));
        return rows.stream().map(row -> view(row, uses)).toList();
    }

    private CredentialView view(Row<CredentialRow> row, Map<String, List<String>> uses) {
        CredentialRow credential = row.value();
        CredentialId id = new CredentialId(credential.id());
        Map<String, Secrets.Shown> shown = secrets.describe(id);
        String by = directory.nameOf(credential.changedBy());
        Map<String, CredentialView.Value> values = new TreeMap<>();
        for (String field : credential.fields()) {
            Secrets.Shown secret = shown.get(field);
            values.put(
                    field,
                    new CredentialView.Value(
                            secret != null && secret.set(),
                            secret == null ? null : secret.last4(),
                            credential.changedAt(),
                            by));
        }
        return new CredentialView(
                row.key(),
                credential.id(),
                credential.name(),
                credential.kind(),
                values,
                uses.getOrDefault(credential.id(), List.of()),
                secrets.lastUsed(id).orElse(null),
                row.version());
    }
}
