/// The roles there are, for whoever decides and for people to read. Owns the table `identity_role`.
@NullMarked
package com.opscenter.identity.query.roles;

import org.jspecify.annotations.NullMarked;
