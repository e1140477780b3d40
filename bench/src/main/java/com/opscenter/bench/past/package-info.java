/// A long history made beforehand, and what it costs to read it: rows built anew from it, and
/// queries for any time of it.
@NullMarked
package com.opscenter.bench.past;

import org.jspecify.annotations.NullMarked;
