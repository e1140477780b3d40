package com.opscenter.web;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import jakarta.servlet.http.HttpServletRequest;

/// Whether only the answer is wanted, `?dry_run=true`.
public final class DryRunParameter {

    private DryRunParameter() {}

    public static boolean isSet(HttpServletRequest request) {
        String value = request.getParameter("dry_run");
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw new RefusedException(Refusal.invalid("dry_run", "boolean", "must be true or false"));
    }
}
