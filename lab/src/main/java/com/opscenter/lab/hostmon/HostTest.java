package com.opscenter.lab.hostmon;

/// Something the monitor tests.
///
/// @param method in its words, such as `Ping`
/// @param good its word for success: `Host is alive` of a ping, `Ok` of others
public record HostTest(int id, String name, String method, String good) {

    static HostTest ping(int id, String name) {
        return new HostTest(id, name, "Ping", "Host is alive");
    }

    static HostTest url(int id, String name) {
        return new HostTest(id, name, "URL", "Ok");
    }
}
