/// Whose sign-in needs a second factor. Owns the table `identity_factor_rule`.
@NullMarked
package com.opscenter.identity.query.factors;

import org.jspecify.annotations.NullMarked;
