/// In what the accounts of people differ at the outside provider. Owns the table
/// `identity_account`.
@NullMarked
package com.opscenter.identity.query.accounts;

import org.jspecify.annotations.NullMarked;
