package org.scps.local;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** Main class of the broker's JVM: formats an empty data folder and runs Kafka in it. */
final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] args) {
        ParentWatch.begin();
        String properties = args[0];
        Path data = Path.of(args[1]);
        String clusterId = args[2];
        if (!Files.exists(data.resolve("meta.properties"))) {
            int status = StorageTool.execute(
                    new String[] {"format", "--config", properties, "--cluster-id", clusterId}, System.out);
            if (status != 0) {
                System.exit(status);
            }
        }
        Kafka.main(new String[] {properties});
    }
}
