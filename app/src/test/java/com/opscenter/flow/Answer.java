package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the product answered.
record Answer(HttpResponse<String> http) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    int status() {
        return http.statusCode();
    }

    JsonNode body() {
        return JSON.readTree(http.body().isEmpty() ? "null" : http.body());
    }

    /// A text of the body by JSON pointer, empty where there is none.
    String text(String pointer) {
        return body().at(pointer).asString("");
    }

    /// The texts of the array there.
    List<String> words(String pointer) {
        return body().at(pointer).valueStream().map(JsonNode::asString).toList();
    }

    Optional<String> header(String name) {
        return http.headers().firstValue(name);
    }

    String position() {
        return header("Event-Position").orElseThrow();
    }

    /// Whole or not at all: the test goes on only with the expected status.
    Answer is(int status) {
        assertThat(status()).as(http.request() + " answered " + http.body()).isEqualTo(status);
        return this;
    }

    /// A problem of that code with a sentence for people.
    Answer isProblem(int status, String code) {
        is(status);
        assertThat(header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(text("/code")).as(http.body()).isEqualTo(code);
        assertThat(text("/detail")).as(http.body()).hasSizeGreaterThan(8);
        return this;
    }
}
