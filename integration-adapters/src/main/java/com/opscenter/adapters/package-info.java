/// Everything that speaks to outside systems, one package per system. An adapter observes and acts;
/// it decides nothing.
@NullMarked
package com.opscenter.adapters;

import org.jspecify.annotations.NullMarked;
