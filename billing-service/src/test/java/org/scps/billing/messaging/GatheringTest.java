package org.scps.billing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private final Gathering<List<Integer>> gathering = new Gathering<>(List::size, 5);
    private final AtomicLong asked = new AtomicLong();

    @BeforeEach
    void subscribe() {
        gathering.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {
                asked.addAndGet(n);
            }

            @Override
            public void cancel() {}
        });
    }

    @Test
    void whatHasComeMeanwhileIsHandedOverTogetherAndInOrder() throws InterruptedException {
        gathering.onNext(List.of(1));
        gathering.onNext(List.of(2, 3));
        gathering.onNext(List.of(4));

        assertThat(gathering.next()).containsExactly(List.of(1), List.of(2, 3), List.of(4));
        assertThat(gathering.next()).isEmpty();
    }

    @Test
    void noMoreRecordsThanOneTransactionMayTakeAreHandedOverAtOnce() throws InterruptedException {
        gathering.onNext(List.of(1, 2, 3));
        gathering.onNext(List.of(4, 5, 6));
        gathering.onNext(List.of(7, 8));

        assertThat(gathering.next()).containsExactly(List.of(1, 2, 3));
        assertThat(gathering.next()).containsExactly(List.of(4, 5, 6), List.of(7, 8));
    }

    @Test
    void aPollThatBroughtMoreIsHandedOverAlone() throws InterruptedException {
        gathering.onNext(List.of(1, 2, 3, 4, 5, 6));
        gathering.onNext(List.of(7));

        assertThat(gathering.next()).containsExactly(List.of(1, 2, 3, 4, 5, 6));
        assertThat(gathering.next()).containsExactly(List.of(7));
    }

    @Test
    void asManyPollsAsWereHandedOverAreAskedForAgain() throws InterruptedException {
        gathering.onNext(List.of(1));
        gathering.onNext(List.of(2));
        gathering.next();

        assertThat(asked).hasValue(Gathering.POLLS + 2);
    }

    @Test
    void theEndOfWhatComesIsAFault() {
        assertThat(gathering.fault()).isEmpty();

        gathering.onError(new IllegalStateException("no group"));

        assertThat(gathering.fault()).hasValueSatisfying(text -> assertThat(text)
                .contains("no more reads come from Kafka")
                .contains("no group"));
    }
}
