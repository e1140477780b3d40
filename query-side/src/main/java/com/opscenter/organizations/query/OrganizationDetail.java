package com.opscenter.organizations.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.opscenter.organizations.api.OrganizationView;
import java.util.Map;

/// An organization with what is told of it alone.
///
/// @param settings what is noted with it, by name
/// @param pending_invitations how many may be accepted
record OrganizationDetail(
        @JsonUnwrapped OrganizationView organization,
        Map<String, String> settings,
        int pending_invitations) {}
