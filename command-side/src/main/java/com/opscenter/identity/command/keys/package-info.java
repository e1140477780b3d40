/// Making, changing, rotating and revoking API keys. A secret is made here, shown in one answer and
/// kept nowhere; what stays is its keyed hash.
@NullMarked
package com.opscenter.identity.command.keys;

import org.jspecify.annotations.NullMarked;
