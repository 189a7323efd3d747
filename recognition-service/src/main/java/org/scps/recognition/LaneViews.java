package org.scps.recognition;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scps.events.BoundingBox;
import org.scps.recognition.plate.LaneView;

/** What each lane's camera should not read, as configured; wrong settings stop the start. */
@Singleton
@Startup
public class LaneViews {

    private final Map<String, LaneView> views = new HashMap<>();
    private final LaneView otherwise;

    LaneViews(RecognitionConfig config) {
        RecognitionConfig.Recognition settings = config.recognition();
        otherwise = new LaneView(List.of(), settings.narrowestPlate(), settings.widestPlate());
        settings.lanes()
                .forEach((lane, view) -> views.put(
                        lane,
                        new LaneView(
                                parts(lane, view.ignore().orElse("")),
                                view.narrowestPlate().orElse(settings.narrowestPlate()),
                                view.widestPlate().orElse(settings.widestPlate()))));
    }

    /** Of a lane; everything for a lane of which nothing is configured. */
    public LaneView of(String laneId) {
        return views.getOrDefault(laneId, otherwise);
    }

    /** From {@code 0,0,1,0.3; 0.8,0,0.2,1}: x, y, width and height, shares of the picture. */
    static List<BoundingBox> parts(String lane, String told) {
        List<BoundingBox> parts = new ArrayList<>();
        for (String part : told.split(";")) {
            if (part.isBlank()) {
                continue;
            }
            String[] numbers = part.strip().split("\\s*,\\s*");
            try {
                if (numbers.length != 4) {
                    throw new NumberFormatException(numbers.length + " numbers");
                }
                parts.add(new BoundingBox(
                        Double.parseDouble(numbers[0]),
                        Double.parseDouble(numbers[1]),
                        Double.parseDouble(numbers[2]),
                        Double.parseDouble(numbers[3])));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("scps.recognition.lanes." + lane
                        + ".ignore takes parts of x,y,width,height with ; between them, not " + part.strip());
            }
        }
        return parts;
    }
}
