package com.opscenter.commands.query;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.views.Doings;
import com.opscenter.views.View;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Which commands are asked for. Others' commands are shown to whoever may read the audit.
///
/// @param status words, separated by commas
/// @param mine only the caller's own and those of their keys
/// @param open only those that have not ended
/// @param target key of the target, such as `outlet/pdu-1/9`
/// @param type such as `power.SwitchOutlet`
/// @param from requested at or after, RFC 3339
/// @param to requested before, RFC 3339
record CommandFilter(
        @Nullable String status,
        @Nullable String mine,
        @Nullable String open,
        @Nullable String target,
        @Nullable String type,
        @Nullable String from,
        @Nullable String to) {

    /// Who gave it, in the row.
    static final String REQUESTER = "requestedBy";

    Condition condition(Caller caller, Doings doings) {
        List<Condition> all = new ArrayList<>();
        if (isSet(mine) || !caller.may(CommandReadsEndpoint.OTHERS)) {
            all.add(doings.of(caller.actor(), REQUESTER));
        }
        if (isSet(open)) {
            all.add(View.text("open").eq("true"));
        }
        if (status != null) {
            all.add(View.text("status").in(statuses(status)));
        }
        if (target != null) {
            all.add(View.text("target").in(target.split(",", -1)));
        }
        if (type != null) {
            all.add(View.text("type").in(type.split(",", -1)));
        }
        Field<OffsetDateTime> requested = View.text("requestedAt").cast(OffsetDateTime.class);
        if (from != null) {
            all.add(requested.ge(instant("from", from)));
        }
        if (to != null) {
            all.add(requested.lt(instant("to", to)));
        }
        return DSL.and(all);
    }

    private static List<String> statuses(String words) {
        return Arrays.stream(words.split(",", -1)).map(CommandFilter::status).toList();
    }

    private static String status(String word) {
        return Arrays.stream(CommandStatus.values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElseThrow(() -> refused("status", "is no status: " + word))
                .name();
    }

    private static OffsetDateTime instant(String name, String written) {
        try {
            return OffsetDateTime.parse(written);
        } catch (DateTimeException e) {
            throw refused(name, "must be an RFC 3339 instant");
        }
    }

    /// A flag is set by its presence.
    private static boolean isSet(@Nullable String flag) {
        return flag != null && !flag.toLowerCase(Locale.ROOT).equals("false");
    }

    private static RefusedException refused(String field, String why) {
        return new RefusedException(Refusal.invalid(field, field, why));
    }
}
