/// Alerts as they are shown.
///
/// Flow: alert events → [AlertsProjection] → rows; rows and the state of the source → views; each
/// version of an alert → [AlertsTopic]. Rule events → [RulesProjection] → rows → [RuleBook], by
/// which polls are watched. Owns `read_model.alerts_alert`, `read_model.alerts_rule` and their
/// history.
@NullMarked
package com.opscenter.alerts.query;

import org.jspecify.annotations.NullMarked;
