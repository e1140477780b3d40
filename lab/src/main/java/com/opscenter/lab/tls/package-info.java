/** Certificates of simulated systems: signed by themselves, as appliances come out of the box. */
@NullMarked
package com.opscenter.lab.tls;

import org.jspecify.annotations.NullMarked;
