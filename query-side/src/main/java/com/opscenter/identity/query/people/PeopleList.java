package com.opscenter.identity.query.people;

import com.opscenter.catalog.api.Tiers;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserView;
import com.opscenter.views.Moment;
import com.opscenter.views.Stretch;
import java.util.List;
import org.springframework.stereotype.Component;

/// The list of people: now from the rows that are made for it, of the past from the views.
@Component
class PeopleList {

    record UserList(
            List<UserView> users, long total, int limit, int offset, Pagination pagination) {}

    /// The same once more, for clients that look here.
    record Pagination(long total, int limit, int offset) {}

    /// What is asked for, once it was found to be right.
    record Asked(PeopleWanted wanted, String order, Stretch stretch) {}

    private final PeopleFiling filing;
    private final PeopleSearch now;
    private final PeoplePast past;
    private final UserViews views;
    private final Roles roles;
    private final Tiers tiers;

    PeopleList(
            PeopleFiling filing,
            PeopleSearch now,
            PeoplePast past,
            UserViews views,
            Roles roles,
            Tiers tiers) {
        this.filing = filing;
        this.now = now;
        this.past = past;
        this.views = views;
        this.roles = roles;
        this.tiers = tiers;
    }

    Asked asked(PeopleFilter filter) {
        return new Asked(filter.wanted(roles, tiers), filter.order(), filter.stretch());
    }

    UserList at(Moment moment, Asked asked) {
        Stretch stretch = asked.stretch();
        PeopleSearch.Page page = page(moment, asked);
        return new UserList(
                page.people().stream().map(views::of).toList(),
                page.total(),
                stretch.limit(),
                stretch.offset(),
                new Pagination(page.total(), stretch.limit(), stretch.offset()));
    }

    private PeopleSearch.Page page(Moment moment, Asked asked) {
        filing.require();
        Long position = moment.position();
        return position == null
                ? now.page(asked.wanted(), asked.order(), asked.stretch())
                : past.page(asked.wanted(), asked.order(), asked.stretch(), position);
    }
}
