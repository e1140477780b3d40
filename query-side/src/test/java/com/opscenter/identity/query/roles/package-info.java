/// Reading the roles there are.
@NullMarked
package com.opscenter.identity.query.roles;

import org.jspecify.annotations.NullMarked;
