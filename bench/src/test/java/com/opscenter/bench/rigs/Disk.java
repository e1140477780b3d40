package com.opscenter.bench.rigs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// An ext4 file system in a file, whose power can be cut: whatever was not flushed is gone.
///
/// @param folder where it is mounted, beside its image
record Disk(Path image, Path folder) {

    /// Sparse, so that only what is written takes space.
    private static final String SIZE = "1500M";

    /// @param beside a folder outside of the disk
    static Disk make(Path beside) throws IOException, InterruptedException {
        Disk disk = new Disk(beside.resolve("disk.img"), beside.resolve("disk"));
        Files.createDirectories(disk.folder);
        Root.run("truncate", "-s", SIZE, disk.image.toString());
        Root.run("mkfs.ext4", "-q", "-F", disk.image.toString());
        disk.mount();
        return disk;
    }

    void mount() throws IOException, InterruptedException {
        Root.run("mount", "-o", "loop", image.toString(), folder.toString());
    }

    /// The same as if the plug had been pulled: no flush, no journal.
    void cutPower() throws IOException {
        PowerSwitch.off(folder);
    }

    /// After everybody on it is dead.
    void unmount() throws Exception {
        Until.seen("a disk without users", () -> Root.succeeds("umount", folder.toString()));
    }
}
