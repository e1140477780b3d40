/// Security events as sources report them, and blocking addresses at firewalls.
///
/// Reported events are folded and counted (`ThreatDecider`); those that alarm become alerts. A
/// block is asked of every firewall by a command of its own (`intents`): requested, dispatched by
/// the adapter, and ended by what is read on the firewall's list.
@NullMarked
package com.opscenter.threats.command;

import org.jspecify.annotations.NullMarked;
