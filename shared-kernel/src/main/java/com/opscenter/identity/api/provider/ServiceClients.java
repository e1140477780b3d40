package com.opscenter.identity.api.provider;

/// By what service accounts prove who they are, where we keep it ourselves. There is none where an
/// outside provider does.
public interface ServiceClients {

    /// Whether the client id is one that no service account may have.
    boolean isReserved(String clientId);

    /// Another secret, the only one that is good from now on; kept nowhere in clear.
    String renew(String clientId);

    /// What it proved itself with opens nothing any more.
    void remove(String clientId);
}
