package com.opscenter.projections.query;

import com.opscenter.projections.api.ViewChanges;
import com.opscenter.projections.api.ViewChanges.Advance;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells all listeners; one that fails costs no other one anything.
record Listeners(Supplier<Stream<ViewChanges>> all) {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    void advanced(Advance advance) {
        tell(listener -> listener.advanced(advance));
    }

    void refolded(String feature) {
        tell(listener -> listener.refolded(feature));
    }

    private void tell(Consumer<ViewChanges> news) {
        all.get()
                .forEach(listener -> {
                    try {
                        news.accept(listener);
                    } catch (RuntimeException e) {
                        LOG.error("listener={} failed", listener.getClass().getName(), e);
                    }
                });
    }
}
