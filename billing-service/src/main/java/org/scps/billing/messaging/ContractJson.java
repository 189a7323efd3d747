package org.scps.billing.messaging;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.scps.events.Money;

/** How the contracts look in JSON where Jackson's own way would differ: amounts are strings, so nobody rounds them. */
@Singleton
class ContractJson implements ObjectMapperCustomizer {

    private interface MoneyAsText {
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal amount();
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.addMixIn(Money.class, MoneyAsText.class);
    }
}
