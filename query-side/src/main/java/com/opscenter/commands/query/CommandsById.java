package com.opscenter.commands.query;

import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.KnownCommands;
import com.opscenter.views.View;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class CommandsById implements KnownCommands {

    private final CommandRows rows;

    CommandsById(CommandRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, CommandView> byId(String orgId, Set<String> ids) {
        Set<String> keys = ids.stream().map(id -> "command/" + id).collect(Collectors.toSet());
        return rows.rows(orgId, null, View.keyed(keys)).stream()
                .map(rows::view)
                .collect(Collectors.toMap(CommandView::id, Function.identity()));
    }
}
