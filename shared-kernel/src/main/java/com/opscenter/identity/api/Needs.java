package com.opscenter.identity.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The permission an endpoint needs, such as `power:read`; [#SIGNED_IN] for anyone who is somebody
/// and [#PUBLIC] for everyone. An endpoint without it is refused.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {

    String SIGNED_IN = "signed-in";
    String PUBLIC = "public";

    String value();

    /// How far the permission must reach.
    Scope scope() default Scope.ORGANIZATION;

    enum Scope {
        /// It holds in the acting organization.
        ORGANIZATION,
        /// It holds everywhere, by a role of the platform.
        PLATFORM
    }
}
