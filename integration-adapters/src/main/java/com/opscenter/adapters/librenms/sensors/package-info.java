/// The sensors of the devices, from `/resources/sensors`: their readings, limits and samples.
@NullMarked
package com.opscenter.adapters.librenms.sensors;

import org.jspecify.annotations.NullMarked;
