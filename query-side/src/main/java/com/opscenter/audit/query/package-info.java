/// The history as people read it: who did what, when and why, straight from the store. Owns no
/// table: what is shown is the stored event, and nothing here can write or delete one.
@NullMarked
package com.opscenter.audit.query;

import org.jspecify.annotations.NullMarked;
