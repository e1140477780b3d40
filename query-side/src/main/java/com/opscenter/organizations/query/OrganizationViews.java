package com.opscenter.organizations.query;

import com.opscenter.catalog.api.Tier;
import com.opscenter.catalog.api.Tiers;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Directory;
import com.opscenter.organizations.api.OrganizationView;
import com.opscenter.organizations.api.OrganizationView.Seats;
import com.opscenter.organizations.api.PersonalOrganization;
import com.opscenter.views.Row;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes of a row what is shown of an organization.
@Component
class OrganizationViews {

    private final Directory directory;
    private final Tiers tiers;

    OrganizationViews(Directory directory, Tiers tiers) {
        this.directory = directory;
        this.tiers = tiers;
    }

    /// @param owners by when they joined
    OrganizationView of(Row<OrganizationRow> row, List<String> owners) {
        OrganizationRow value = row.value();
        String owner = owners.isEmpty() ? null : owners.getFirst();
        String ownerName =
                owner == null ? null : directory.nameOf(new Actor(Actor.Type.USER, owner));
        String name = name(value, ownerName);
        Tier tier = tiers.ofOrganization(value.id());
        return new OrganizationView(
                value.id(),
                name,
                value.displayName(),
                value.logoUrl(),
                slug(name),
                value.kind(),
                value.status(),
                value.status().equals("active"),
                owner,
                ownerName,
                owners,
                value.members(),
                new Seats(value.members() - value.machines().size(), tier.teamSeats()),
                tier.word(),
                tier.word(),
                null,
                null,
                value.createdAt(),
                value.updatedAt(),
                row.version());
    }

    private static String name(OrganizationRow row, @Nullable String ownerName) {
        return row.kind().equals("personal") && ownerName != null
                ? PersonalOrganization.called(ownerName)
                : row.name();
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
