package com.opscenter.bench.harness;

/// A question with figures for an answer; its name is also its file in `bench/results`.
public interface Benchmark {

    String name();

    /// One sentence for the report: what is compared with what, and under which load.
    String about();

    void run(Setting setting, Results results) throws Exception;
}
