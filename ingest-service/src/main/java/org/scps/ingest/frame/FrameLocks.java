package org.scps.ingest.frame;

import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Lets one thread at a time work on a frame, so that a device that repeats too early does not get it published twice. */
final class FrameLocks {

    private static final int STRIPES = 64;

    private final Lock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    <T> T holding(UUID frameId, Supplier<T> work) {
        Lock lock = stripes[Math.floorMod(frameId.hashCode(), STRIPES)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
