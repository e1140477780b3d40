package com.opscenter.adapters.hostmon;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Whose JSON it is, and where in it things are.
///
/// HostMonitor writes no JSON of its own: its fields are named as the columns of its log are.
/// Uptime Kuma: a public status page (`server/routers/status-page-router.js`) and the body of its
/// webhook (`server/notification-providers/webhook.js`).
enum Preset {
    HOST_MONITOR(HostmonKind.HOST_MONITOR) {
        @Override
        StatusWords words() {
            return StatusWords.HOST_MONITOR;
        }

        @Override
        Map<String, String> pointers(Mode mode) {
            return Map.of(
                    HostmonKind.ITEMS, mode == Mode.PUSH ? "" : "/tests",
                    HostmonKind.ID, "/testid",
                    HostmonKind.NAME_AT, "/testname",
                    HostmonKind.STATUS, "/status",
                    HostmonKind.TIME, "/eventtime",
                    HostmonKind.MESSAGE, "/reply",
                    HostmonKind.METHOD, "/testmethod");
        }
    },
    UPTIME_KUMA(HostmonKind.UPTIME_KUMA) {
        @Override
        StatusWords words() {
            return StatusWords.UPTIME_KUMA;
        }

        @Override
        Map<String, String> pointers(Mode mode) {
            return mode == Mode.PUSH
                    ? Map.of(
                            HostmonKind.ITEMS, "",
                            HostmonKind.ID, "/monitor/id",
                            HostmonKind.NAME_AT, "/monitor/name",
                            HostmonKind.STATUS, "/heartbeat/status",
                            HostmonKind.TIME, "/heartbeat/time",
                            HostmonKind.MESSAGE, "/heartbeat/msg",
                            HostmonKind.MILLIS, "/heartbeat/ping",
                            HostmonKind.METHOD, "/monitor/type")
                    : Map.of(
                            HostmonKind.ITEMS, "/heartbeatList",
                            HostmonKind.STATUS, "/status",
                            HostmonKind.TIME, "/time",
                            HostmonKind.MESSAGE, "/msg",
                            HostmonKind.MILLIS, "/ping");
        }
    },
    CUSTOM(HostmonKind.CUSTOM) {
        @Override
        StatusWords words() {
            return StatusWords.COMMON;
        }

        @Override
        Map<String, String> pointers(Mode mode) {
            return Map.of(
                    HostmonKind.ITEMS, "",
                    HostmonKind.ID, "/id",
                    HostmonKind.NAME_AT, "/name",
                    HostmonKind.STATUS, "/status",
                    HostmonKind.TIME, "/time",
                    HostmonKind.MESSAGE, "/message",
                    HostmonKind.METHOD, "/method");
        }
    };

    private final String word;

    Preset(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /// What its statuses mean.
    abstract StatusWords words();

    /// JSON pointers by the settings that say otherwise.
    abstract Map<String, String> pointers(Mode mode);

    static List<String> all() {
        return Arrays.stream(values()).map(Preset::word).toList();
    }

    static Preset named(String word) {
        return Arrays.stream(values())
                .filter(preset -> preset.word.equals(word))
                .findFirst()
                .orElse(HOST_MONITOR);
    }
}
