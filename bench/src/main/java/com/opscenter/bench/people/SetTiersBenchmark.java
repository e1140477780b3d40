package com.opscenter.bench.people;

import com.opscenter.bench.harness.Benchmark;
import com.opscenter.bench.harness.Goal;
import com.opscenter.bench.harness.Results;
import com.opscenter.bench.harness.Setting;
import com.opscenter.bench.product.Client;
import com.opscenter.bench.product.Installation;
import com.opscenter.history.api.EventReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// How fast many people get another tier by one job, and whether each of them gets it, once.
public final class SetTiersBenchmark implements Benchmark {

    private static final int PEOPLE = 10_000;
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final String BULK = "/api/v1/admin/users/bulk/";

    private static final String COUNT =
            """
            SELECT count(*), count(DISTINCT aggregate_identifier)
            FROM event_store.domain_event_entry
            WHERE payload_type = 'identity.TierOverridden' AND global_index > ?
            """;

    /// Turn by turn, so that every job changes every row.
    private static final List<String> TIERS = List.of("starter", "professional");

    @Override
    public String name() {
        return "tiers";
    }

    @Override
    public String about() {
        return "One job sets the tier of %,d people, asked for by HTTP; from the request to the end of the job. Every person must have got one event, no more and no less."
                .formatted(PEOPLE);
    }

    /// With `--events=N` of so many people.
    @Override
    public void run(Setting setting, Results results) throws Exception {
        int people = setting.eventsOr(PEOPLE);
        List<String> options =
                List.of(
                        "--opscenter.lab-file=",
                        "--opscenter.roles=web,projections,reactions",
                        "--opscenter.limits.bulk=1000000");
        try (Installation product = Installation.start(setting.work(), options)) {
            Client client = new Client(product.credentials());
            enroll(client, people);
            List<Double> rates = new ArrayList<>();
            List<Double> lost = new ArrayList<>();
            List<Double> twice = new ArrayList<>();
            for (int run = 0; run < setting.pairs(); run++) {
                long begin = product.part(EventReader.class).head();
                rates.add(rowsPerSecond(client, people, TIERS.get(run % TIERS.size())));
                Counted made = counted(product, begin);
                lost.add((double) (people - made.people()));
                twice.add((double) (made.events() - made.people()));
            }
            results.fact("rows of a job that sets the tier", "1/s", rates);
            results.figure("people who did not get it", "people", Goal.atMost(0), lost);
            results.figure("events too many", "events", Goal.atMost(0), twice);
        }
    }

    /// By an import, as an administrator would.
    private static void enroll(Client client, int people) throws IOException, InterruptedException {
        StringBuilder users = new StringBuilder();
        for (int i = 0; i < people; i++) {
            users.append(i == 0 ? "" : ",")
                    .append("{\"email\":\"person.%d@example.com\"}".formatted(i));
        }
        JsonNode job = over(client, job(client, "import", "{\"users\":[" + users + "]}"));
        if (job.at("/progress/failed").asInt() > 0) {
            throw new IOException("not everybody was created: " + job);
        }
    }

    private static double rowsPerSecond(Client client, int people, String tier)
            throws IOException, InterruptedException {
        String body =
                "{\"filter\":{\"search\":\"person.\"},\"expected_count\":%d,\"tier\":\"%s\"}"
                        .formatted(people, tier);
        long begin = System.nanoTime();
        over(client, job(client, "set-tier", body));
        return people / ((System.nanoTime() - begin) / 1e9);
    }

    private static String job(Client client, String kind, String body)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                client.send(
                        "POST",
                        BULK + kind,
                        body,
                        "Prefer",
                        "respond-async",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(
                        () -> new IOException(new String(answer.body(), StandardCharsets.UTF_8)));
    }

    private static JsonNode over(Client client, String job)
            throws IOException, InterruptedException {
        while (true) {
            JsonNode shown = client.get(job);
            String status = shown.get("status").asString();
            if (status.equals("done")) {
                return shown;
            }
            if (!status.equals("queued") && !status.equals("running")) {
                throw new IOException("the job ended otherwise: " + shown);
            }
            Thread.sleep(LOOK);
        }
    }

    /// What was appended for changes of tier after a position.
    ///
    /// @param people whom the events are about
    private record Counted(long events, long people) {}

    private static Counted counted(Installation product, long since) throws SQLException {
        try (Connection connection = product.superuser();
                PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setLong(1, since);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Counted(row.getLong(1), row.getLong(2));
            }
        }
    }
}
