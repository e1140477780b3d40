package com.opscenter.threats.query;

import com.opscenter.identity.api.Directory;
import com.opscenter.threats.api.BlockState;
import com.opscenter.threats.api.BlockView;
import com.opscenter.threats.query.BlockRow.Target;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes block views of rows.
@Component
class Blocks {

    static final View<BlockRow> VIEW = new View<>("threats_block", BlockRow.class);

    private final Directory directory;

    Blocks(Directory directory) {
        this.directory = directory;
    }

    List<BlockView> views(List<Row<BlockRow>> rows) {
        return rows.stream().map(this::view).toList();
    }

    private BlockView view(Row<BlockRow> row) {
        BlockRow block = row.value();
        return new BlockView(
                row.key(),
                block.ip(),
                row.site() == null ? "" : row.site(),
                row.parked(),
                row.version(),
                block.ip(),
                new TreeMap<>(block.targets()).entrySet().stream().map(Blocks::target).toList(),
                block.reason(),
                block.by() == null ? null : directory.nameOf(block.by()),
                block.since(),
                block.expiresAt());
    }

    private static BlockView.Target target(Map.Entry<String, Target> entry) {
        Target target = entry.getValue();
        return new BlockView.Target(
                entry.getKey(), status(target), detail(target), target.commandId());
    }

    private static String status(Target target) {
        if (target.pending() != null) {
            return "pending";
        }
        if (target.failure() != null) {
            return "failed";
        }
        return target.state() == BlockState.ACTIVE
                ? BlockState.ACTIVE.word()
                : BlockState.REMOVED.word();
    }

    private static @Nullable String detail(Target target) {
        if (target.pending() != null) {
            return target.pending().word();
        }
        if (target.failure() == null) {
            return null;
        }
        String words = target.failure().words();
        return target.state() == BlockState.ACTIVE ? words + "; it is still blocked" : words;
    }
}
