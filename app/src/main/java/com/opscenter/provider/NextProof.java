package com.opscenter.provider;

import com.opscenter.identity.api.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/// What somebody has still to prove after the right password.
public interface NextProof {

    /// @return the page where they go on, nobody being signed in; empty when the password is enough
    Optional<String> after(UserId user, HttpServletRequest request, HttpServletResponse response);
}
