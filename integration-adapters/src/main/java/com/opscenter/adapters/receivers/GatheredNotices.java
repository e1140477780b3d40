package com.opscenter.adapters.receivers;

import com.opscenter.adapters.receivers.Notice.Raised;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gathers what senders say of a problem: the first word and each change are told at once, or soon
/// where they alternate, and what is repeated once in a while with how often it was.
final class GatheredNotices {

    /// A problem that comes and goes is told this often at most.
    private static final Duration TURN = Duration.ofSeconds(5);

    private final Duration repeat;
    private final int most;
    private final Map<Key, Gathered> all = new LinkedHashMap<>();

    record Key(InetAddress sender, String problem) {}

    /// What is to be told now.
    ///
    /// @param times how often it was said since it was last told
    record Telling(Key key, Notice notice, Instant at, int times) {}

    /// @param told whether the last told was that it is there, null before anything was told
    /// @param toldAt when that was
    /// @param waiting not told yet, null for nothing
    private record Gathered(@Nullable Boolean told, Instant toldAt, @Nullable Telling waiting) {}

    GatheredNotices(Duration repeat, int most) {
        this.repeat = repeat;
        this.most = most;
    }

    /// @return false when there are too many problems to know another one
    boolean hear(InetAddress sender, Notice notice, Instant at) {
        Key key = new Key(sender, notice.problem());
        Gathered before = all.get(key);
        if (before == null && all.size() >= most && !makeRoom()) {
            return false;
        }
        Gathered known = before == null ? new Gathered(null, Instant.MIN, null) : before;
        Telling waiting = known.waiting();
        boolean more =
                waiting != null && waiting.notice() instanceof Raised && notice instanceof Raised;
        int times = more && waiting != null ? waiting.times() + 1 : 1;
        all.put(
                key,
                new Gathered(known.told(), known.toldAt(), new Telling(key, notice, at, times)));
        return true;
    }

    /// What to tell now; [#told] says that it was.
    List<Telling> due(Instant now) {
        List<Telling> due = new ArrayList<>();
        all.values()
                .forEach(gathered -> {
                    Telling waiting = gathered.waiting();
                    if (waiting != null && !now.isBefore(next(gathered, waiting))) {
                        due.add(waiting);
                    }
                });
        return due;
    }

    private Instant next(Gathered gathered, Telling waiting) {
        Boolean told = gathered.told();
        if (told == null) {
            return Instant.MIN;
        }
        boolean same = told == waiting.notice() instanceof Raised;
        return gathered.toldAt().plus(same ? repeat : TURN);
    }

    void told(Telling telling, Instant now) {
        all.put(telling.key(), new Gathered(telling.notice() instanceof Raised, now, null));
    }

    /// Forgets a problem that is over, or else one that nothing waits for.
    private boolean makeRoom() {
        return forgetOne(true) || forgetOne(false);
    }

    private boolean forgetOne(boolean over) {
        Iterator<Gathered> gathered = all.values().iterator();
        while (gathered.hasNext()) {
            Gathered one = gathered.next();
            if (one.waiting() == null && (!over || Boolean.FALSE.equals(one.told()))) {
                gathered.remove();
                return true;
            }
        }
        return false;
    }

    /// How many problems are known.
    int size() {
        return all.size();
    }
}
