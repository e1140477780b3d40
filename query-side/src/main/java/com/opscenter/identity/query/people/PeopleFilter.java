package com.opscenter.identity.query.people;

import com.opscenter.catalog.api.Tier;
import com.opscenter.catalog.api.Tiers;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.views.Stretch;
import com.opscenter.views.When;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/// Which people are wanted, as the request says it. A comma means OR inside one parameter, several
/// parameters mean AND. A day ends with itself, an instant before itself.
///
/// @param at the past: an RFC 3339 instant or `pos:<position>`
/// @param after the position the answer must reflect at least
/// @param known `then` or `now`, see [When]
/// @param limit items at most, 1 to 1000, else 50
/// @param offset how many to leave out at the beginning
/// @param search part of the user name, the e-mail address or the first and last name
/// @param tier such as `trial`
/// @param role such as `viewer`
/// @param status `enabled`, `disabled`, `suspended` or `deleted`; else all but `deleted`
/// @param orgId organizations they belong to
/// @param createdFrom a day or an RFC 3339 instant, like the other three
/// @param sort `created`, `username`, `email`, `tier`, `last_login` or `status`, `-` before it for
///   the other way round; else `-created`
record PeopleFilter(
        @Nullable String at,
        @Nullable String after,
        @Nullable String known,
        @Nullable String limit,
        @Nullable String offset,
        @Nullable String search,
        @Nullable String tier,
        @Nullable String role,
        @Nullable String status,
        @BindParam("org_id") @Nullable String orgId,
        @BindParam("created_from") @Nullable String createdFrom,
        @BindParam("created_to") @Nullable String createdTo,
        @BindParam("last_login_from") @Nullable String lastLoginFrom,
        @BindParam("last_login_to") @Nullable String lastLoginTo,
        @BindParam("email_verified") @Nullable String emailVerified,
        @BindParam("byok_enabled") @Nullable String byokEnabled,
        @Nullable String tag,
        @Nullable String sort) {

    private static final int USUAL = 50;
    private static final String NEWEST_FIRST = "-created";
    private static final List<String> SORTS =
            List.of("created", "username", "email", "tier", "last_login", "status");
    private static final List<String> STATUSES =
            Arrays.stream(UserStatus.values()).map(UserStatus::word).toList();

    private static final Set<String> FIELDS =
            Set.of(
                    "search",
                    "tier",
                    "role",
                    "status",
                    "org_id",
                    "created_from",
                    "created_to",
                    "last_login_from",
                    "last_login_to",
                    "email_verified",
                    "byok_enabled",
                    "tag");

    /// Of now, all of them; refuses a name that is none of a filter.
    static PeopleFilter of(Map<String, String> filter) {
        for (String name : filter.keySet()) {
            if (!FIELDS.contains(name)) {
                throw refused(name, "unknown", "is no filter");
            }
        }
        return new PeopleFilter(
                null,
                null,
                null,
                null,
                null,
                filter.get("search"),
                filter.get("tier"),
                filter.get("role"),
                filter.get("status"),
                filter.get("org_id"),
                filter.get("created_from"),
                filter.get("created_to"),
                filter.get("last_login_from"),
                filter.get("last_login_to"),
                filter.get("email_verified"),
                filter.get("byok_enabled"),
                filter.get("tag"),
                null);
    }

    When when() {
        return new When(at, after, known);
    }

    Stretch stretch() {
        return Stretch.of(limit, offset, USUAL);
    }

    /// The word of the order that is wanted.
    String order() {
        if (sort == null) {
            return NEWEST_FIRST;
        }
        String field = sort.startsWith("-") ? sort.substring(1) : sort;
        if (!SORTS.contains(field)) {
            throw refused("sort", "enum", "must be one of " + String.join(", ", SORTS));
        }
        return sort;
    }

    /// Refuses words that nobody knows.
    PeopleWanted wanted(Roles roles, Tiers tiers) {
        return new PeopleWanted(
                search == null || search.isBlank() ? null : text("search", search.strip()),
                words("tier", tier, tiers.all().stream().map(Tier::word).toList()),
                words("role", role, roles.all().stream().map(Role::name).toList()),
                words("status", status, STATUSES),
                Days.organizations(orgId),
                tag == null ? null : split(text("tag", tag)),
                Days.from("created_from", createdFrom),
                Days.until("created_to", createdTo),
                Days.from("last_login_from", lastLoginFrom),
                Days.until("last_login_to", lastLoginTo),
                yesOrNo("email_verified", emailVerified),
                yesOrNo("byok_enabled", byokEnabled));
    }

    /// By what was chosen, without the words, which may be somebody's name.
    Set<String> used() {
        Map<String, @Nullable String> all = new HashMap<>();
        all.put("search", search);
        all.put("tier", tier);
        all.put("role", role);
        all.put("status", status);
        all.put("org_id", orgId);
        all.put("created_from", createdFrom);
        all.put("created_to", createdTo);
        all.put("last_login_from", lastLoginFrom);
        all.put("last_login_to", lastLoginTo);
        all.put("email_verified", emailVerified);
        all.put("byok_enabled", byokEnabled);
        all.put("tag", tag);
        all.values().removeIf(Objects::isNull);
        return all.keySet();
    }

    private static @Nullable List<String> words(
            String field, @Nullable String written, List<String> known) {
        if (written == null) {
            return null;
        }
        List<String> words = split(written);
        if (words.isEmpty() || !known.containsAll(words)) {
            throw refused(field, "enum", "must be one of " + String.join(", ", known));
        }
        return words;
    }

    /// What nobody can be called is not looked for.
    private static String text(String field, String written) {
        if (written.indexOf('\0') >= 0) {
            throw refused(field, "format", "must have no NUL in it");
        }
        return written;
    }

    private static @Nullable Boolean yesOrNo(String field, @Nullable String written) {
        if (written == null) {
            return null;
        }
        return switch (written) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(field, "enum", "must be true or false");
        };
    }

    static List<String> split(String written) {
        return Arrays.stream(written.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static RefusedException refused(String field, String code, String why) {
        return new RefusedException(Refusal.invalid(field, code, why));
    }
}
