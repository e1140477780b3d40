package com.opscenter.bench.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.bench.rigs.LabProcess.Effect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two nodes on one database. The one that serves all sources is frozen for longer than its leases
/// last, and then goes on where it was.
class FrozenIT {

    private static final Rig RIG = Rig.named("frozen");

    @TempDir private static Path folder;

    private static Stage stage;
    private static Node other;
    private static final List<Operation> OPERATIONS = new ArrayList<>();

    @BeforeAll
    static void start_two_nodes() throws Exception {
        stage =
                Stage.open(
                        folder,
                        folder.resolve("first"),
                        "--opscenter.adapters.lease=5s",
                        "--opscenter.adapters.node=one");
        other = second();
        other.start();
    }

    /// Keys and passwords are the first node's; so is the database.
    private static Node second() throws Exception {
        Path data = folder.resolve("second");
        Path secrets = Files.createDirectories(data.resolve("secrets"));
        try (Stream<Path> files = Files.list(stage.app().data().resolve("secrets"))) {
            for (Path file : files.toList()) {
                Files.copy(file, secrets.resolve(file.getFileName()));
            }
        }
        Postgres database = stage.app().postgres();
        return new Node(
                data,
                List.of(
                        "--opscenter.lab-file=" + stage.lab().card(),
                        "--opscenter.adapters.lease=5s",
                        "--opscenter.adapters.node=two"),
                Map.of(
                        "OPSCENTER_DATABASE_URL", database.url("opscenter"),
                        "OPSCENTER_DATABASE_USERNAME", "postgres",
                        "OPSCENTER_DATABASE_PASSWORD", database.secret("postgres")));
    }

    @AfterAll
    static void end() throws Exception {
        if (other != null) {
            Signals.thaw(stage.app().pids());
            other.close();
        }
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    void others_go_on_leases_move_and_nothing_is_done_twice() throws Exception {
        assertThat(holders()).containsExactly("one");
        perform(stage.app(), "before", 1, "off");
        Thread.sleep(RIG.random().nextInt(1_500));

        Signals.freeze(stage.app().pids());
        long frozen = System.nanoTime();
        perform(other, "frozen", 5, "off");
        assertThat(OPERATIONS).allMatch(Operation::isAcknowledged);
        Until.seen("leases with the other node", () -> holders().equals(List.of("two")));
        Until.seen("confirmed by the other node", () -> confirmed("frozen"));
        RIG.figure("seconds frozen", (System.nanoTime() - frozen) / 1_000_000_000);

        Signals.thaw(stage.app().pids());
        stage.settle();
        perform(stage.app(), "thawed", 1, "on");
        Until.seen("confirmed after the thaw", () -> confirmed("thawed"));
        stage.settle();

        List<Happened> events = stage.history();
        List<Effect> effects = stage.lab().effects();
        List<String> broken = new Judge(events, OPERATIONS, effects).brokenPromises();
        long head = events.getLast().position();
        RIG.figure("operations", OPERATIONS.size());
        RIG.figure("broken promises", broken.size());
        assertThat(broken).isEmpty();
        assertThat(Fold.shown(stage.app().api(), head)).isEqualTo(Fold.of(events, head).lines());
        assertThat(Fold.shown(other.api(), head)).isEqualTo(Fold.of(events, head).lines());

        List<Effect> doubled = new ArrayList<>(effects);
        doubled.addAll(effects);
        int noticed = new Judge(events, OPERATIONS, doubled).brokenPromises().size();
        RIG.figure("control, effects of a node without a fence: noticed", noticed);
        assertThat(noticed).as("the control").isPositive();
        frozenDatabase(other.api());
        RIG.write();
    }

    /// Requests of every kind, more than there are idle connections, end with 503, and everything
    /// goes on afterwards.
    private static void frozenDatabase(Api api) throws Exception {
        List<Long> pids = stage.app().postgres().pids();
        Signals.freeze(pids);
        Set<Integer> answers;
        try {
            answers = answersOfEveryKind(api);
        } finally {
            Signals.thaw(pids);
        }
        assertThat(answers).containsExactly(503);
        RIG.figure("answer while PostgreSQL was frozen", answers.iterator().next());
        Until.seen(
                "writes after the thaw of PostgreSQL", () -> renamed(api, "thawed").isAccepted());
        Until.seen(
                "reads after the thaw of PostgreSQL",
                () -> api.get("/api/v1/power/pdus").status() == 200);
    }

    private static Set<Integer> answersOfEveryKind(Api api) throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Reply>> requests = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                requests.add(() -> renamed(api, "frozen"));
                requests.add(() -> api.get("/api/v1/power/pdus"));
                requests.add(() -> api.get("/api/v1/power/pdus?at=pos:1"));
            }
            Set<Integer> answers = new TreeSet<>();
            for (Future<Reply> reply : clients.invokeAll(requests)) {
                answers.add(reply.get().status());
            }
            return answers;
        }
    }

    private static Reply renamed(Api api, String name) throws Exception {
        return api.send("PATCH", "/api/v1/power/outlets/pdu-2:8", "{\"name\":\"" + name + "\"}");
    }

    /// Switches four outlets, so that some may be on their way when the node freezes.
    private static void perform(Node node, String phase, int first, String action)
            throws Exception {
        // A token lasts some minutes only.
        Api api = node.api();
        List<Thread> clients = new ArrayList<>();
        for (int outlet = first; outlet < first + 4; outlet++) {
            Operation operation = Wishes.switching(phase + "-" + outlet, "pdu-2:" + outlet, action);
            OPERATIONS.add(operation);
            clients.add(
                    new StubbornClient(() -> api, RIG.random(), () -> false, true)
                            .begin(operation));
        }
        for (Thread client : clients) {
            client.join();
        }
    }

    /// Whether every command of a phase ended with its confirmation.
    private static boolean confirmed(String phase) throws Exception {
        List<Happened> events = stage.history();
        List<String> commands =
                events.stream()
                        .filter(event -> event.type().equals("power.OutletSwitchRequested"))
                        .filter(event -> event.reason().startsWith(phase + "-"))
                        .map(event -> event.text("commandId"))
                        .toList();
        return !commands.isEmpty()
                && events.stream()
                                .filter(event -> event.type().equals("power.OutletSwitchConfirmed"))
                                .filter(event -> commands.contains(event.text("commandId")))
                                .count()
                        == commands.size();
    }

    /// The nodes that hold leases now.
    private static List<String> holders() throws Exception {
        TreeSet<String> nodes = new TreeSet<>();
        try (Connection connection = stage.app().postgres().connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT node FROM adapter_state.source_lease WHERE until >"
                                        + " now()")) {
            while (rows.next()) {
                nodes.add(rows.getString(1));
            }
        }
        return List.copyOf(nodes);
    }
}
