/// That lists of people were taken out of the house, for the history. The lists themselves are made
/// by the query side.
@NullMarked
package com.opscenter.identity.command.exports;

import org.jspecify.annotations.NullMarked;
