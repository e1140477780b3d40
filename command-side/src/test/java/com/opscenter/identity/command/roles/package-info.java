/// Decisions about roles of one's own.
@NullMarked
package com.opscenter.identity.command.roles;

import org.jspecify.annotations.NullMarked;
