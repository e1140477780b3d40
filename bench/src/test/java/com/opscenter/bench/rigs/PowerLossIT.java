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

    /// @param acknowledged how many appends or operations
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
        Outcome durable = run(PowerLossRun.class, "a", losses, "SET synchronous_commit = on");
        Outcome control = run(PowerLossRun.class, "b", 5, "SET synchronous_commit = off");
        Outcome product = run(ProductLossRun.class, "c", RIG.count(1, 10), "");
        RIG.figure("power losses under the store", losses);
        RIG.figure("appends acknowledged", durable.acknowledged());
        RIG.figure("of these lost", durable.lost());
        RIG.figure("power losses under the whole product", RIG.count(1, 10));
        RIG.figure("operations acknowledged", product.acknowledged());
        RIG.figure("broken promises", product.lost());
        RIG.figure("control, synchronous_commit off: acknowledged", control.acknowledged());
        RIG.figure("control, synchronous_commit off: lost", control.lost());

        assertThat(durable.acknowledged()).isGreaterThan(100);
        assertThat(durable.lost()).isZero();
        assertThat(product.acknowledged()).isPositive();
        assertThat(product.lost()).isZero();
        assertThat(control.lost()).as("the control").isPositive();
        RIG.write();
    }

    private Outcome run(Class<?> rig, String name, int losses, String setting) throws Exception {
        Path own = folder.resolve(name);
        Files.createDirectories(own);
        Process process =
                Forked.java(
                        Root.OWN_MOUNTS,
                        rig,
                        own.toString(),
                        Integer.toString(losses),
                        Long.toString(RIG.seed()),
                        setting);
        String line = process.inputReader().readLine();
        process.waitFor();
        assertThat(line).as("the result of " + rig).isNotNull();
        String[] numbers = line.split(" ", 2);
        return new Outcome(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }
}
