package com.opscenter.bench.product;

import com.opscenter.bench.harness.Arm;
import com.opscenter.history.api.EventReader;
import com.opscenter.processors.api.ProcessorView;
import com.opscenter.processors.api.ProcessorView.Rebuild;
import com.opscenter.processors.api.Processors;
import com.opscenter.processors.api.Verb;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/// The product builds the rows of a projection anew, beside the shown ones and with all their past:
/// from the wish to tables with their indexes.
public final class Rebuilds implements Arm {

    private static final long LOOK_MILLIS = 10;

    private final EventReader history;
    private final Processors processors;
    private final String projection;

    public Rebuilds(Installation product, String projection) {
        this.history = product.part(EventReader.class);
        this.projection = projection;
        this.processors =
                product.parts(Processors.class).stream()
                        .filter(kind -> named(kind, projection).isPresent())
                        .findFirst()
                        .orElseThrow();
    }

    @Override
    public String name() {
        return "rebuild with its history";
    }

    /// All of the history, however long that takes.
    @Override
    public long work(Duration time) throws InterruptedException {
        processors.carryOut(projection, Verb.REBUILD);
        await(rebuild -> !rebuild.state().equals("building"));
        return history.head();
    }

    /// It is compared with the shown rows before it is thrown away.
    @Override
    public void rest() throws InterruptedException {
        await(rebuild -> rebuild.state().equals("ready"));
        processors.carryOut(projection, Verb.DISCARD);
    }

    private void await(Predicate<Rebuild> wanted) throws InterruptedException {
        while (named(processors, projection)
                .flatMap(view -> Optional.ofNullable(view.rebuild()))
                .filter(wanted)
                .isEmpty()) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static Optional<ProcessorView> named(Processors kind, String name) {
        return kind.all().stream().filter(view -> view.name().equals(name)).findFirst();
    }
}
