/// The roles of one's own: what each lets whoever holds it do.
@NullMarked
package com.opscenter.identity.command.roles;

import org.jspecify.annotations.NullMarked;
