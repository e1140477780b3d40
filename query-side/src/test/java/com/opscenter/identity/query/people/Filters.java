package com.opscenter.identity.query.people;

import com.opscenter.catalog.api.SeedTiers;
import com.opscenter.catalog.api.Tier;
import com.opscenter.catalog.api.Tiers;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.SystemRole;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Filters as requests make them, and the words there are.
final class Filters {

    static final Roles ROLES = new AllRoles();
    static final Tiers TIERS = new AllTiers();

    private Filters() {}

    /// @param asked the parameters of a request
    static PeopleFilter of(Map<String, String> asked) {
        return new PeopleFilter(
                asked.get("at"),
                asked.get("after"),
                asked.get("known"),
                asked.get("limit"),
                asked.get("offset"),
                asked.get("search"),
                asked.get("tier"),
                asked.get("role"),
                asked.get("status"),
                asked.get("org_id"),
                asked.get("created_from"),
                asked.get("created_to"),
                asked.get("last_login_from"),
                asked.get("last_login_to"),
                asked.get("email_verified"),
                asked.get("byok_enabled"),
                asked.get("tag"),
                asked.get("sort"));
    }

    private static final class AllRoles implements Roles {

        @Override
        public Optional<Role> find(String name) {
            return SystemRole.of(name).map(SystemRole::role);
        }

        @Override
        public List<Role> all() {
            return Arrays.stream(SystemRole.values()).map(SystemRole::role).toList();
        }
    }

    private static final class AllTiers implements Tiers {

        @Override
        public Optional<Tier> find(String word) {
            return SeedTiers.ALL.stream().filter(tier -> tier.word().equals(word)).findFirst();
        }

        @Override
        public List<Tier> all() {
            return SeedTiers.ALL;
        }

        @Override
        public Tier standard() {
            return SeedTiers.TRIAL;
        }
    }
}
