/// The data directory: one folder that holds everything one installation keeps.
///
/// It is marked with a format and a kind (`ops-center.json`), held by one process at a time
/// (`lock`, `holder`), and its secrets are readable by their owner only (`secrets/`). Every file
/// written here survives a power loss: content, name and folder are synced before the next step.
@NullMarked
package com.opscenter.data;

import org.jspecify.annotations.NullMarked;
