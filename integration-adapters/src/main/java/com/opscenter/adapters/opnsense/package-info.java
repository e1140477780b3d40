/// OPNsense by its REST API (opnsense/core, `src/opnsense/mvc/app/controllers`): alerts of its
/// intrusion prevention, its firewall log, gateways and line rates; addresses are blocked through
/// an alias.
///
/// `OpnsenseApi` speaks, `AlertPages` and `FirewallLog` find what is new, `EveMapping`,
/// `LogMapping` and `WanMapping` understand it, `ThreatWindow` folds it; the list of blocked
/// addresses is `BlockAlias`, the commands that change it `BlockOrder`.
@NullMarked
package com.opscenter.adapters.opnsense;

import org.jspecify.annotations.NullMarked;
