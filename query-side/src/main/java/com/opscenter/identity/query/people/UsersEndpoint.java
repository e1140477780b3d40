package com.opscenter.identity.query.people;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.UserId;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The people of the platform, for whoever may look at all of it.
@RestController
@RequestMapping("/api/v1/admin/users")
@Needs(value = "users:read", scope = Needs.Scope.PLATFORM)
class UsersEndpoint {

    private static final String ID =
            "/{user_id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

    private final Sights sights;
    private final PeopleList list;
    private final PersonReads people;
    private final PersonDetails details;
    private final PeopleSummary summary;

    UsersEndpoint(
            Sights sights,
            PeopleList list,
            PersonReads people,
            PersonDetails details,
            PeopleSummary summary) {
        this.sights = sights;
        this.list = list;
        this.people = people;
        this.details = details;
        this.summary = summary;
    }

    @GetMapping
    ResponseEntity<PeopleList.UserList> list(Caller caller, PeopleFilter filter) {
        PeopleList.Asked asked = list.asked(filter);
        Sight sight = sights.of(caller, filter.when(), Source.FEATURES);
        return sight.answer(list.at(sight.moment(), asked));
    }

    /// How many there are, and of which kind.
    @GetMapping("/analytics/summary")
    @Needs(value = "analytics:read", scope = Needs.Scope.PLATFORM)
    ResponseEntity<PeopleSummary.Summary> summary(Caller caller, When when) {
        Sight sight = sights.of(caller, when, PersonReads.FEATURES);
        return sight.answer(summary.at(sight.moment()));
    }

    @GetMapping(ID)
    ResponseEntity<PersonView> one(
            Caller caller, @PathVariable("user_id") String userId, When when) {
        Sight sight = sights.of(caller, when, Source.FEATURES);
        Found found = found(userId, sight);
        return sight.answer(details.of(found, sight.moment()), found.row().version());
    }

    @GetMapping(ID + "/roles")
    ResponseEntity<PersonRoles> roles(
            Caller caller, @PathVariable("user_id") String userId, When when) {
        Sight sight = sights.of(caller, when, Source.FEATURES);
        return sight.answer(details.roles(found(userId, sight)));
    }

    private Found found(String userId, Sight sight) {
        return people.find(new UserId(userId), sight.moment())
                .orElseThrow(() -> new RefusedException(Refusal.notFound("user/" + userId)));
    }
}
