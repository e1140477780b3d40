/// Accounts at the outside provider against what was decided here.
@NullMarked
package com.opscenter.identity.api.accounts;

import org.jspecify.annotations.NullMarked;
