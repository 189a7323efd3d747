package org.scps.ingest.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.scps.ingest.IngestConfig;

/** Bounds how many images are in memory at once. */
@ApplicationScoped
class WorkPlaces {

    private final Semaphore free;

    WorkPlaces(IngestConfig config) {
        this.free = new Semaphore(config.frames().concurrent());
    }

    /** @throws ProblemException 503 when all places are taken */
    <T> T holding(Supplier<T> work) {
        if (!free.tryAcquire()) {
            throw ProblemMapper.unavailable("Too many frames are in work");
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
