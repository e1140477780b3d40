package com.opscenter.adapters.librenms.polls;

import com.opscenter.adapters.librenms.server.LibreNmsProperties.Lists;
import com.opscenter.adapters.support.DeviceException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A list of what LibreNMS polled of all its devices. It has no pages, so that it is asked for once
/// in a while, and no more than some rows are told of. When the call fails the rest of the poll
/// stands, and nothing is taken for gone.
public final class PolledList<R extends PolledRow> {

    private static final Comparator<PolledRow> BY_DEVICE =
            Comparator.comparingLong(PolledRow::device).thenComparingLong(PolledRow::id);

    private final String rows;
    private final String advice;
    private final Lists limits;
    private @Nullable Instant asked;
    private List<String> remarks = List.of();

    /// @param rows what they are, such as `ports`
    /// @param advice what to do where there are too many, empty when nothing can be done
    public PolledList(String rows, String advice, Lists limits) {
        this.rows = rows;
        this.advice = advice;
        this.limits = limits;
    }

    /// Asks for the list and tells what it says.
    @FunctionalInterface
    public interface Ask {
        Seen answer() throws DeviceException;
    }

    /// @param everything also when it was asked for a moment ago
    public Seen read(boolean everything, Instant now, Ask ask) {
        Instant before = asked;
        if (!everything && before != null && now.isBefore(before.plus(limits.every()))) {
            return Seen.NOTHING;
        }
        asked = now;
        try {
            return ask.answer();
        } catch (DeviceException failed) {
            remarks = List.of(sentence("could not be read: " + failed.sentence()));
            return Seen.NOTHING;
        }
    }

    private String sentence(String predicate) {
        return rows.substring(0, 1).toUpperCase(Locale.ROOT) + rows.substring(1) + " " + predicate;
    }

    /// Those of one device together.
    public List<R> inOrder(Stream<R> all) {
        return all.sorted(BY_DEVICE).toList();
    }

    /// Those that are told of. That there are more is remarked.
    ///
    /// @param others what else works less well than it could
    public List<R> bounded(List<R> all, List<String> others) {
        remarks = Stream.concat(surplus(all.size()), others.stream()).toList();
        return all.stream().limit(limits.most()).toList();
    }

    private Stream<String> surplus(int listed) {
        return listed <= limits.most()
                ? Stream.empty()
                : Stream.of(
                        "LibreNMS lists %d %s; %d are read%s."
                                .formatted(listed, rows, limits.most(), advice));
    }

    /// It is asked for again with the next poll.
    public void unrecorded() {
        asked = null;
    }

    /// What works less well than it could.
    public List<String> remarks() {
        return remarks;
    }
}
