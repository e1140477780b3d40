package com.opscenter.adapters.support;

/// One kind of outside system. Implementations are Spring beans.
public interface Connector {

    /// The kind in a source's settings, such as `apc-pdu`.
    String kind();

    /// Prepares a connection; whether anything answers shows when it is read.
    Device connect(Connection connection) throws DeviceException;
}
