package com.opscenter.lab.mib;

import java.util.Optional;
import java.util.function.Supplier;
import org.snmp4j.smi.Variable;

/// One object instance: its live value and, when it is read-write, what a SET does.
record MibObject(Supplier<Variable> value, Optional<Writing> writing) {}
