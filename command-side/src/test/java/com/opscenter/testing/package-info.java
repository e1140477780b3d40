/// What tests of the machinery need: a lamp as the smallest aggregate, a database with the
/// product's roles, an application without features.
@NullMarked
package com.opscenter.testing;

import org.jspecify.annotations.NullMarked;
