package org.scps.ingest.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A compacted topic that describes the estate, and what is done with its messages. */
interface EstateTopic {

    String name();

    /**
     * Takes one message.
     *
     * @throws JsonProcessingException when it is not of the contract's form
     * @throws IllegalArgumentException when it contradicts itself
     */
    void accept(ConsumerRecord<String, String> message) throws JsonProcessingException;

    /** All that was on the topic at the start has been taken. */
    void caughtUp();
}
