package com.opscenter.bench.rigs;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/// `ioctl(EXT4_IOC_SHUTDOWN)` of Linux, as the "godown" of xfstests calls it.
final class PowerSwitch {

    /// `_IOR('X', 125, __u32)` of the kernel's ext4.h.
    private static final long EXT4_IOC_SHUTDOWN = 0x8004587dL;

    /// EXT4_GOING_FLAGS_NOLOGFLUSH: what is not on the disk now never gets there.
    private static final int NO_LOG_FLUSH = 2;

    private PowerSwitch() {}

    @SuppressWarnings("restricted")
    static void off(Path mounted) throws IOException {
        Linker linker = Linker.nativeLinker();
        Linker.Option variadic = Linker.Option.firstVariadicArg(2);
        MethodHandle open =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("open"),
                        FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
                        variadic);
        MethodHandle ioctl =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("ioctl"),
                        FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
                        variadic);
        MethodHandle close =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("close"),
                        FunctionDescriptor.of(JAVA_INT, JAVA_INT));
        try (Arena memory = Arena.ofConfined()) {
            int folder = (int) open.invokeExact(memory.allocateFrom(mounted.toString()), 0);
            MemorySegment flags = memory.allocateFrom(JAVA_INT, NO_LOG_FLUSH);
            int failure = (int) ioctl.invokeExact(folder, EXT4_IOC_SHUTDOWN, flags);
            int unused = (int) close.invokeExact(folder);
            if (folder < 0 || failure != 0 || unused != 0) {
                throw new IOException("the power of " + mounted + " was not cut");
            }
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(e);
        }
    }
}
