package com.opscenter.adapters.mail;

import com.opscenter.mail.api.LetterId;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often a letter was sent that the server did not confirm. Of the last thousand such letters,
/// by this process: whoever starts next counts anew.
final class Doubts {

    private static final int MOST = 1_000;

    private final Map<LetterId, Integer> times =
            new LinkedHashMap<>() {

                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<LetterId, Integer> eldest) {
                    return size() > MOST;
                }
            };

    /// One time more.
    ///
    /// @return how often by now
    synchronized int add(LetterId letter) {
        return times.merge(letter, 1, Integer::sum);
    }

    synchronized void forget(LetterId letter) {
        times.remove(letter);
    }
}
