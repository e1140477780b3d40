package com.opscenter.identity.query.people;

import com.opscenter.catalog.api.Tiers;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.FindPeopleIds;
import com.opscenter.identity.api.Roles;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/// Answers the write side who is meant by filters; it has checked already who asks.
@Component
class PeopleChosen {

    private static final int AT_ONCE = 1_000;

    private final PeopleFiling filing;
    private final PeopleSearch search;
    private final Roles roles;
    private final Tiers tiers;

    PeopleChosen(PeopleFiling filing, PeopleSearch search, Roles roles, Tiers tiers) {
        this.filing = filing;
        this.search = search;
        this.roles = roles;
        this.tiers = tiers;
    }

    @QueryHandler
    List<String> on(FindPeopleIds query) {
        PeopleWanted wanted = wanted(query.filter());
        filing.require();
        List<String> all = new ArrayList<>();
        List<String> some = search.idsAfter(wanted, "", AT_ONCE);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = search.idsAfter(wanted, some.getLast(), AT_ONCE);
        }
        return all;
    }

    private PeopleWanted wanted(Map<String, String> filter) {
        try {
            return PeopleFilter.of(filter).wanted(roles, tiers);
        } catch (RefusedException refused) {
            throw new RefusedException(
                    Refusal.invalid(
                            refused.refusal().errors().stream()
                                    .map(PeopleChosen::inFilter)
                                    .toList()));
        }
    }

    private static FieldError inFilter(FieldError error) {
        return new FieldError("filter." + error.field(), error.code(), error.message());
    }
}
