package com.opscenter.bench.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The power of the disk under the database goes at random moments. A killed process proves nothing
/// here: the kernel would still write what it was given.
class PowerLossIT {

    private static final Rig RIG = Rig.named("power-loss");

    @TempDir private Path folder;

    /// @param acknowledged how many appends
    private record Outcome(int acknowledged, int lost) {}

    @BeforeAll
    static void needs_root_and_ext4() {
        Root.obstacle().ifPresent(Assumptions::abort);
        Assumptions.assumeTrue(
                Root.succeeds("mkfs.ext4", "-V"), "needs mkfs.ext4 for a disk of its own");
        Assumptions.assumeTrue(
                Root.succeeds("losetup", "--find"), "needs loop devices for a disk of its own");
    }

    @Test
    void nothing_acknowledged_is_lost_and_the_control_loses() throws Exception {
        int losses = RIG.count(5, 50);
        Outcome durable = run("a", losses, "SET synchronous_commit = on");
        Outcome control = run("b", 5, "SET synchronous_commit = off");
        RIG.figure("power losses under the store", losses);
        RIG.figure("appends acknowledged", durable.acknowledged());
        RIG.figure("of these lost", durable.lost());
        RIG.figure("control, synchronous_commit off: acknowledged", control.acknowledged());
        RIG.figure("control, synchronous_commit off: lost", control.lost());
        RIG.write();

        assertThat(durable.acknowledged()).isGreaterThan(100);
        assertThat(durable.lost()).isZero();
        assertThat(control.lost()).as("the control").isPositive();
    }

    private Outcome run(String name, int losses, String setting) throws Exception {
        Path own = folder.resolve(name);
        Files.createDirectories(own);
        Process process =
                Forked.java(
                        Root.OWN_MOUNTS,
                        PowerLossRun.class,
                        own.toString(),
                        Integer.toString(losses),
                        Long.toString(RIG.seed()),
                        setting);
        String line = process.inputReader().readLine();
        process.waitFor();
        assertThat(line).as("the result").isNotNull();
        String[] numbers = line.split(" ", 2);
        return new Outcome(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }
}
