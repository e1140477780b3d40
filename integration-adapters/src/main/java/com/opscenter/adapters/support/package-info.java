/// What every adapter is built from: how a device is connected to and read, what a reading is, why
/// one fails, where connections may go, and how observations reach the history.
@NullMarked
package com.opscenter.adapters.support;

import org.jspecify.annotations.NullMarked;
