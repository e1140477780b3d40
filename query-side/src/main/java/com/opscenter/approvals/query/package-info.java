/// Commands that wait or waited for a second person, as people see them.
///
/// Flow: `ApprovalEvent` → [ApprovalsProjection] → rows → views. Owns
/// `read_model.approvals_approval` and its history.
@NullMarked
package com.opscenter.approvals.query;

import org.jspecify.annotations.NullMarked;
