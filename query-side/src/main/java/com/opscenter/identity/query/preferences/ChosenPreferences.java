package com.opscenter.identity.query.preferences;

import com.opscenter.identity.api.FindPreferences;
import com.opscenter.identity.api.PreferenceRules;
import com.opscenter.identity.api.Preferences;
import com.opscenter.identity.api.PreferencesView;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.query.preferences.PreferencesProjection.PreferencesRow;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.views.Moment;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.Sights;
import com.opscenter.views.View;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/// Finds what somebody chose. It belongs to the person and so, like them, to the platform, whatever
/// organization they act for.
@Component
class ChosenPreferences implements Preferences {

    static final Set<String> FEATURES = Set.of("identity");

    private static final PreferencesView NONE =
            new PreferencesView(null, null, null, null, Map.of(), null);

    private final View<PreferencesRow> view;
    private final Reads reads;
    private final Sights sights;

    ChosenPreferences(PreferencesProjection projection, Reads reads, Sights sights) {
        this.view = View.of(projection);
        this.reads = reads;
        this.sights = sights;
    }

    @Override
    public PreferencesView of(UserId user) {
        return of(user, Moment.NOW);
    }

    PreferencesView of(UserId user, Moment moment) {
        return reads.in(
                SystemOrganization.ID,
                db ->
                        view.find(db, moment.position(), "preferences/" + user.value())
                                .map(ChosenPreferences::view)
                                .orElse(NONE));
    }

    @QueryHandler
    Optional<PreferencesView> on(FindPreferences query) {
        sights.await(FEATURES, query.after());
        return Optional.of(of(query.user()));
    }

    private static PreferencesView view(Row<PreferencesRow> row) {
        Map<String, String> chosen = row.value().chosen();
        String shortcuts = chosen.get(PreferenceRules.SHORTCUTS);
        Map<String, String> layouts = new TreeMap<>();
        chosen.forEach((name, value) -> {
            if (name.startsWith(PreferenceRules.TABLE_LAYOUT)) {
                layouts.put(name.substring(PreferenceRules.TABLE_LAYOUT.length()), value);
            }
        });
        return new PreferencesView(
                chosen.get(PreferenceRules.TIME_ZONE),
                chosen.get(PreferenceRules.DENSITY),
                chosen.get(PreferenceRules.MOTION),
                shortcuts == null ? null : Boolean.valueOf(shortcuts),
                layouts,
                row.version());
    }
}
