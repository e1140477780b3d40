package com.opscenter.network.api;

/// What a port is set to (IF-MIB ifAdminStatus; RouterOS `disabled`).
public enum AdminState {
    UP,
    DOWN
}
