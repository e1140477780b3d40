package com.opscenter.adapters.blocks;

import com.opscenter.adapters.effects.Answer;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.threats.api.BlockAction;
import com.opscenter.threats.api.BlockId;
import com.opscenter.threats.api.BlockState;

/// A firewall that addresses can be blocked at.
public interface BlockingDevice extends Device {

    /// How an address was read.
    record Listed(BlockState state) {}

    /// How the address is read now.
    Listed look(BlockId block) throws DeviceException;

    /// Blocks an address or ends that, once. What is so already is not asked for again. A failure
    /// means that nothing was sent.
    Answer put(BlockId block, BlockAction action) throws DeviceException;
}
