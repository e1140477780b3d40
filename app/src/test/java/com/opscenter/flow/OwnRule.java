package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/// Commands of some types wait for a second person while a test lasts.
///
/// @param second an administrator who signed in a moment ago and agrees that it ends
record OwnRule(Product product, Rest second, List<String> types) implements AutoCloseable {

    static final String RULES = "/api/v1/admin/approvals/rules";

    static String of(String type) {
        return RULES + "/" + type;
    }

    static String wish(boolean required, int minutes) {
        return "{\"required\":%b,\"minutes\":%d}".formatted(required, minutes);
    }

    static OwnRule about(Product product, Rest second, int minutes, String... types) {
        for (String type : types) {
            product.robot().put(of(type), wish(true, minutes)).is(200);
        }
        return new OwnRule(product, second, List.of(types));
    }

    static OwnRule about(Product product, Rest second, String... types) {
        return about(product, second, 15, types);
    }

    @Override
    public void close() {
        for (String type : types) {
            String id = product.robot().put(of(type), wish(false, 15)).is(202).text("/id");
            second.post("/api/v1/commands/" + id + "/approve", "{}").is(202);
            assertThat(ended(product.robot(), id).text("/status")).isEqualTo("confirmed");
        }
    }

    /// The command once it has ended.
    static Answer ended(Rest who, String id) {
        return Until.see(
                () -> who.get("/api/v1/commands/" + id + "?wait=10").is(200),
                answer -> !answer.body().path("endedAt").isNull());
    }
}
