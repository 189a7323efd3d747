package org.scps.billing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
    void aTextThatLooksLikeAFormulaIsNone(String text) {
        assertThat(Csv.cell(text)).startsWith("'");
    }

    @Test
    void aFormulaInQuotesIsNoneEither() {
        assertThat(Csv.cell("=HYPERLINK(\"http://example.com\",\"x\")"))
                .isEqualTo("\"'=HYPERLINK(\"\"http://example.com\"\",\"\"x\"\")\"");
    }

    @Test
    void amountsBelowZeroStayNumbers() {
        assertThat(Csv.cell(new BigDecimal("-4.50"))).isEqualTo("-4.50");
    }

    @Test
    void commasQuotesAndLineBreaksStayInTheirCell() {
        StringWriter out = new StringWriter();

        new Csv(out).row("a,b", "say \"x\"", "two\nlines", null, 3);

        assertThat(out).hasToString("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",,3\r\n");
    }
}
