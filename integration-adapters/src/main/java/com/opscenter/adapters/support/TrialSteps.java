package com.opscenter.adapters.support;

import com.opscenter.sources.api.TestReport.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The steps of a connection test, as far as they were taken.
public final class TrialSteps {

    private final List<Step> steps = new ArrayList<>();

    /// What is tried.
    @FunctionalInterface
    public interface Attempt<T> {
        T make() throws DeviceException;
    }

    /// Takes a step and says how it went.
    ///
    /// @param name `resolve`, `connect`, `tls`, `authenticate`, `read` or `capabilities`
    /// @param words what was found
    public <T> T step(String name, Attempt<T> attempt, Function<T, String> words)
            throws DeviceException {
        long started = System.nanoTime();
        try {
            T made = attempt.make();
            passed(name, started, words.apply(made));
            return made;
        } catch (DeviceException failure) {
            failed(name, started, failure);
            throw failure;
        }
    }

    /// A step that was seen to be taken, such as one of several that a single answer shows.
    ///
    /// @param started by [System#nanoTime()]
    public void passed(String name, long started, String words) {
        steps.add(new Step(name, true, since(started), null, words));
    }

    /// The step at which it ended.
    public void failed(String name, long started, DeviceException failure) {
        steps.add(new Step(name, false, since(started), failure.reason(), failure.sentence()));
    }

    private static long since(long started) {
        return Duration.ofNanos(System.nanoTime() - started).toMillis();
    }

    public List<Step> all() {
        return List.copyOf(steps);
    }
}
