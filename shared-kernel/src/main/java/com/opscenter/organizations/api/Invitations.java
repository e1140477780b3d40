package com.opscenter.organizations.api;

import java.util.Optional;

/// Who was asked into which organization, from our own read model.
public interface Invitations {

    Optional<InvitationView> find(String orgId, String invitation);
}
