/// Availability: up ÷ (up + down) of the time in which anything was known. The one arithmetic of
/// everything that has an uptime; what nobody could see is kept apart and told beside it.
@NullMarked
package com.opscenter.availability;

import org.jspecify.annotations.NullMarked;
