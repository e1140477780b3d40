package com.opscenter.identity.query.people;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.OwnDataPart;
import com.opscenter.identity.api.OwnProfile;
import com.opscenter.identity.query.Profiles;
import com.opscenter.views.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What is kept of oneself as a person. The notes of administrators are theirs.
@Component
@Order(10)
class OwnRecord implements OwnDataPart {

    /// @param attributes what others set of them, by name
    record Oneself(
            @JsonUnwrapped OwnProfile profile,
            String status,
            List<String> roles,
            String subscription_tier,
            Map<String, String> attributes,
            @Nullable Instant last_login) {}

    private final PersonReads people;
    private final UserViews views;
    private final Profiles profiles;

    OwnRecord(PersonReads people, UserViews views, Profiles profiles) {
        this.people = people;
        this.views = views;
        this.profiles = profiles;
    }

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public void tell(Caller caller, Consumer<Object> file) {
        people.find(Objects.requireNonNull(caller.person(), "whose data it is"), Moment.NOW)
                .map(this::oneself)
                .ifPresent(file);
    }

    private Oneself oneself(Found found) {
        var user = views.of(found);
        return new Oneself(
                OwnProfile.of(user),
                user.status(),
                user.roles(),
                user.subscription_tier(),
                profiles.attributes(found.row().value()),
                user.last_login());
    }
}
