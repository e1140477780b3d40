package com.opscenter.bench.rigs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The same for the whole product: its data directory is on the disk, acknowledged is what a client
/// was told over HTTP. From the first start on nobody flushes anything but the product itself.
final class ProductLossRun {

    private ProductLossRun() {}

    /// @param arguments a folder, the number of power losses, the seed
    static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Random random = new Random(Long.parseLong(arguments[2]));
        Disk disk = Disk.make(folder);
        List<Operation> operations = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        try (LabProcess lab = LabProcess.start(folder.resolve("lab"))) {
            Node app =
                    new Node(
                            disk.folder().resolve("data"),
                            List.of("--opscenter.lab-file=" + lab.card()),
                            Map.of());
            Stage stage = new Stage(lab, app);
            for (int loss = 0; loss < Integer.parseInt(arguments[1]); loss++) {
                app.start();
                stage.awaitReadings();
                operations.addAll(loadUntilTheLightsGoOut(app, disk, random, loss));
                disk.unmount();
                disk.mount();
            }
            app.start();
            stage.settle();
            Judge judge = new Judge(stage.history(), operations, lab.effects());
            broken.addAll(judge.brokenPromises());
            if (judge.brokenPromisesWithOneLost().isEmpty()) {
                throw new IllegalStateException("the judge is blind");
            }
            app.kill();
            app.postgres().kill();
        }
        disk.unmount();
        broken.forEach(System.err::println);
        long acknowledged = operations.stream().filter(Operation::isAcknowledged).count();
        IO.println(acknowledged + " " + broken.size());
    }

    private static List<Operation> loadUntilTheLightsGoOut(
            Node app, Disk disk, Random random, int loss) throws Exception {
        Api api = app.api();
        List<Operation> operations = new ArrayList<>();
        List<Thread> clients = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            String outlet = "pdu-2:" + i;
            Operation naming = Wishes.naming("loss-" + loss + "-" + i, outlet);
            Operation switching =
                    Wishes.switching(
                            "switch-" + loss + "-" + i, outlet, loss % 2 == 0 ? "off" : "on");
            operations.addAll(List.of(naming, switching));
            clients.add(
                    new StubbornClient(() -> api, random, () -> false, true)
                            .begin(naming, switching));
        }
        Thread.sleep(200 + random.nextInt(1_500));
        List<Long> database = app.postgres().pids();
        disk.cutPower();
        app.kill();
        Signals.kill(database);
        clients.forEach(Thread::interrupt);
        return operations;
    }
}
