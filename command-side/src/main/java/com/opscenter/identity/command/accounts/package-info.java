/// Accounts at the outside provider against what was decided here.
///
/// Flow: [AccountLook] compares ([Differences]) an account with what a person's stream decided
/// ([DecidedPerson]) → `ObserveAccount` → [AccountDecider] → drifts begin and end. [AccountRemedy]
/// words the answers: what is accepted is a command about the person, what is enforced is brought
/// about by [WhenEnforcementRequestedThenBringAccount].
@NullMarked
package com.opscenter.identity.command.accounts;

import org.jspecify.annotations.NullMarked;
