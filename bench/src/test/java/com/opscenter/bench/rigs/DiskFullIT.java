package com.opscenter.bench.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk under the data directory fills up to its last byte, and is freed again.
class DiskFullIT {

    private static final Rig RIG = Rig.named("disk-full");

    @TempDir private Path folder;

    @Test
    void writes_are_refused_reads_go_on_and_everything_heals_by_itself() throws Exception {
        Root.obstacle().ifPresent(Assumptions::abort);
        Process process = Forked.java(Root.OWN_MOUNTS, DiskFullRun.class, folder.toString());
        String line = process.inputReader().readLine();
        process.waitFor();
        assertThat(line).as("the result").isNotNull();
        List<Integer> numbers = Arrays.stream(line.split(" ")).map(Integer::valueOf).toList();
        RIG.figure("writes refused with 503", numbers.get(0));
        RIG.figure("reads that failed", numbers.get(1));
        RIG.figure("other answers", numbers.get(2));
        RIG.figure("milliseconds from free space to the first write", numbers.get(3));
        RIG.figure("broken promises", numbers.get(4));
        RIG.figure("control, one event hidden: broken promises", numbers.get(5));

        assertThat(numbers.get(0)).as("the disk was full").isPositive();
        assertThat(numbers.get(1)).as("failed reads").isZero();
        assertThat(numbers.get(2)).as("other answers").isZero();
        assertThat(numbers.get(4)).as("broken promises").isZero();
        assertThat(numbers.get(5)).as("the control").isEqualTo(1);
        RIG.write();
    }
}
