package com.opscenter.organizations.query;

import com.opscenter.catalog.api.SeedTiers;
import com.opscenter.catalog.api.Tier;
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

    /// Nobody has subscribed to anything else.
    private static final Tier TIER = SeedTiers.TRIAL;

    private final Directory directory;

    OrganizationViews(Directory directory) {
        this.directory = directory;
    }

    /// @param owners by when they joined
    OrganizationView of(Row<OrganizationRow> row, List<String> owners) {
        OrganizationRow value = row.value();
        String owner = owners.isEmpty() ? null : owners.getFirst();
        String ownerName =
                owner == null ? null : directory.nameOf(new Actor(Actor.Type.USER, owner));
        String name = name(value, ownerName);
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
                new Seats(value.members() - value.machines().size(), TIER.teamSeats()),
                TIER.word(),
                TIER.word(),
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
