package com.opscenter.commands.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Such a command cannot wait for a second person, or need not.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NotApprovable {

    /// Why, in words for whoever would like to have it so.
    String value();
}
