package com.opscenter.mail.query;

import com.opscenter.mail.api.LetterId;
import com.opscenter.mail.api.LetterStanding;
import com.opscenter.mail.api.Letters;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Looks letters up by their ids, many at a time.
@Component
class LetterStandings implements Letters {

    private final View<LetterRow> letters;
    private final Reads reads;

    LetterStandings(LettersProjection projection, Reads reads) {
        this.letters = View.of(projection);
        this.reads = reads;
    }

    @Override
    public Map<LetterId, LetterStanding> standing(Collection<LetterId> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        List<String> keys = wanted.stream().map(one -> "mail/" + one.value()).toList();
        Map<LetterId, LetterStanding> found = new HashMap<>();
        reads.in(SystemOrganization.ID, db -> letters.fetch(db, null, View.keyed(keys))).stream()
                .map(Row::value)
                .forEach(row -> found.put(new LetterId(row.id()), standing(row)));
        return found;
    }

    private static LetterStanding standing(LetterRow row) {
        return new LetterStanding(
                LetterView.state(row), LetterView.reason(row, false), row.since());
    }
}
