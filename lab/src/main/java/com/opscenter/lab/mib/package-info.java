/**
 * An object tree of live values, and the answers of RFC 3416 from it: GET, GETNEXT, GETBULK, SET.
 *
 * <p>A SET is checked, written and logged here; what it does, and whether the answer is honest, is
 * decided by its {@code Writing}.
 */
@NullMarked
package com.opscenter.lab.mib;

import org.jspecify.annotations.NullMarked;
