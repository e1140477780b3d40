/// Rules of our own: deciding about them, rehearsing them over what was read, and watching polls by
/// them.
///
/// Flow: request → [RuleDrafts] → [RuleDecider] → `AlertRuleDefined` → known to
/// [com.opscenter.alerts.api.AlertRules]; poll → [RuleWatch] → `ReportAlert` and `ClearAlert`.
@NullMarked
package com.opscenter.alerts.command.rules;

import org.jspecify.annotations.NullMarked;
