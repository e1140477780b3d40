/// Answers to a drift: what is observed is accepted, or what is wanted is enforced.
///
/// Flow: [DriftEndpoint] → the [com.opscenter.drift.api.DriftRemedy] of the feature whose entity
/// drifts → a command of that feature, with its rules and its life. What drifts is decided by the
/// features' own streams.
@NullMarked
package com.opscenter.drift.command;

import org.jspecify.annotations.NullMarked;
