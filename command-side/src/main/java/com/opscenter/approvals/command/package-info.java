/// Commands that a second person must agree to.
///
/// Flow: a command under the rule is rehearsed and held ([TwoPersonRule]) → `ApprovalRequested` →
/// somebody else agrees, or whoever asked breaks the glass → [WhenCommandIsReleasedThenCarryItOut]
/// gives it in the name of whoever asked → its end is told.
@NullMarked
package com.opscenter.approvals.command;

import org.jspecify.annotations.NullMarked;
