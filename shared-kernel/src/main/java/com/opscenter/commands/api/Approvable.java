package com.opscenter.commands.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Such a command can wait until a second person agrees: it is given by people, its answer needs no
/// secret, nothing of it is secret, and a little later it means the same. Every other command that
/// people can give says by [NotApprovable] why it cannot.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Approvable {}
