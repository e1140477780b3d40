package com.opscenter.identity.query.people;

import com.opscenter.identity.api.Profile;
import com.opscenter.identity.query.UserRow;
import com.opscenter.views.Row;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A line of `identity_person`, its members called as the columns are.
///
/// @param handle user name or client id, in lower case
/// @param words all names, in lower case
/// @param external_id by which whoever provisions people knows them; null once they were deleted
record PersonRow(
        String user_id,
        String org_id,
        boolean machine,
        @Nullable String handle,
        @Nullable String mail,
        String words,
        @Nullable String username,
        @Nullable String email,
        @Nullable String first_name,
        @Nullable String last_name,
        String tier,
        String status,
        boolean email_verified,
        boolean byok,
        Set<String> roles,
        Set<String> tags,
        List<String> orgs,
        Instant created_at,
        @Nullable Instant last_login,
        @Nullable String external_id) {

    static PersonRow of(
            Row<UserRow> row,
            @Nullable Profile profile,
            @Nullable String externalId,
            String tier,
            List<String> orgs,
            @Nullable Instant lastLogin) {
        UserRow user = row.value();
        String username = text(profile == null ? null : profile.username());
        String email = text(profile == null ? null : profile.email());
        String firstName = text(profile == null ? null : profile.firstName());
        String lastName = text(profile == null ? null : profile.lastName());
        return new PersonRow(
                user.id(),
                row.orgId(),
                user.isMachine(),
                lower(user.isMachine() ? user.clientId() : username),
                lower(email),
                words(username, email, firstName, lastName),
                username,
                email,
                firstName,
                lastName,
                tier,
                user.standing().status().word(),
                user.emailVerified(),
                false,
                user.roles(),
                user.remarks().tags(),
                orgs,
                user.origin().createdAt(),
                lastLogin,
                user.isDeleted() ? null : text(externalId));
    }

    /// Names stand together as they are said, so that a whole one is found too.
    private static String words(
            @Nullable String username,
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName) {
        String whole =
                Stream.of(firstName, lastName)
                        .filter(word -> word != null)
                        .collect(Collectors.joining(" "));
        return Stream.of(username, email, whole)
                .filter(word -> word != null)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String lower(@Nullable String word) {
        return word == null ? null : word.toLowerCase(Locale.ROOT);
    }

    /// PostgreSQL has no NUL; one in a name must not keep everybody else from being found.
    private static @Nullable String text(@Nullable String word) {
        return word == null ? null : word.replace("\0", "");
    }
}
