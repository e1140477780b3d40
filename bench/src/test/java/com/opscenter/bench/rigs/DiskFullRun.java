package com.opscenter.bench.rigs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// In a mount namespace of its own: the product on a small disk that somebody else fills, and frees
/// again.
final class DiskFullRun {

    private static final String SIZE = "size=700m";

    private final Stage stage;
    private final Path ballast;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new HashMap<>();
    private int count;

    private DiskFullRun(Stage stage, Path ballast) {
        this.stage = stage;
        this.ballast = ballast;
    }

    /// Prints refused writes, refused reads, unexpected answers, milliseconds until it healed,
    /// broken promises, and how many there were if an event were lost.
    ///
    /// @param arguments a folder
    static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path disk = Files.createDirectories(folder.resolve("disk"));
        Root.run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", disk.toString());
        try (Stage stage = Stage.open(folder, disk.resolve("data"))) {
            IO.println(new DiskFullRun(stage, disk.resolve("ballast")).run());
        }
    }

    private String run() throws Exception {
        Api api = stage.app().api();
        for (int i = 0; i < 20; i++) {
            write(api);
        }
        fill();
        int unread = 0;
        for (int i = 0; i < 50; i++) {
            write(api);
            unread += api.get("/api/v1/power/pdus/pdu-1/outlets").status() == 200 ? 0 : 1;
        }
        boolean told = toldFull(api);
        int refused = statuses.getOrDefault(503, 0);
        Files.delete(ballast);
        long freed = System.nanoTime();
        Until.seen("a write after space returned", () -> write(api) == 200);
        long healed = (System.nanoTime() - freed) / 1_000_000;
        stage.settle();
        Judge judge = new Judge(stage.history(), operations, stage.lab().effects());
        List<String> broken = new ArrayList<>(judge.brokenPromises());
        long head = stage.history().getLast().position();
        if (!Fold.shown(api, head).equals(Fold.of(stage.history(), head).lines())) {
            broken.add("rows differ from the events");
        }
        if (!told) {
            broken.add("neither verdict nor health told that the disk is full");
        }
        broken.forEach(System.err::println);
        System.err.println("answers " + statuses);
        statuses.keySet().removeAll(List.of(200, 503));
        return "%d %d %d %d %d %d"
                .formatted(
                        refused,
                        unread,
                        statuses.size(),
                        healed,
                        broken.size(),
                        judge.brokenPromisesWithOneLost().size());
    }

    private static boolean toldFull(Api api) throws Exception {
        String verdict = api.get("/api/v1/ops/snapshot").body().path("verdict").toString();
        return verdict.contains("storage/disk")
                && api.get("/api/v1/health")
                        .body()
                        .at("/checks/disk")
                        .asString()
                        .equals("degraded");
    }

    /// One attempt, so that every answer is seen.
    private int write(Api api) throws Exception {
        Operation naming = Wishes.naming("full-" + count++, "pdu-1:" + (1 + count % 8));
        Reply reply =
                api.send(
                        naming.method(),
                        naming.path(),
                        naming.body(),
                        "Idempotency-Key",
                        new UUID(0, count).toString());
        statuses.merge(reply.status(), 1, Integer::sum);
        if (reply.isAccepted()) {
            naming.outcome().set(Operation.Outcome.ACKNOWLEDGED);
        }
        operations.add(naming);
        return reply.status();
    }

    private void fill() throws IOException {
        byte[] junk = new byte[1 << 16];
        ThreadLocalRandom.current().nextBytes(junk);
        try (OutputStream out = Files.newOutputStream(ballast)) {
            for (int size = junk.length; size > 0; size /= 2) {
                fillBy(out, junk, size);
            }
        }
    }

    private static void fillBy(OutputStream out, byte[] junk, int size) {
        try {
            while (true) {
                out.write(junk, 0, size);
            }
        } catch (IOException full) {
            // Smaller pieces may still fit.
        }
    }
}
