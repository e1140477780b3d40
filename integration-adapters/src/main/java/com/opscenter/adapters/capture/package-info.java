/// What goes over the wire to a source while it is read once, as one file for a bug report: secrets
/// are taken out in every form they travel in, and what tells whose network it is, is replaced in
/// such a way that one thing stays one thing.
@NullMarked
package com.opscenter.adapters.capture;

import org.jspecify.annotations.NullMarked;
