"""All settings of the training in one place."""

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"

# Detector
DETECTOR_HEIGHT, DETECTOR_WIDTH, DETECTOR_TOP_K = 288, 480, 32
PAD_VALUE = 0.5                        # grey of the letterbox

# Reader
READER_HEIGHT, READER_WIDTH, READER_SLOTS = 64, 128, 12
READER_MARGIN_X, READER_MARGIN_Y = 0.04, 0.08     # margin added on each side of a drawn box, in units of its width / height
SERVICE_MARGIN_X, SERVICE_MARGIN_Y = 0.05, 0.12   # about the refiner's corners, which lie on the plate's own edges, inside a drawn box

# Refiner: a second look at each find, from the full picture
REFINER_HEIGHT, REFINER_WIDTH = 48, 128
REFINER_WINDOW_X, REFINER_WINDOW_Y = 1.5, 2.0     # its window, in units of the find's width / height, about the find's centre

# Detector training
DETECTOR_PATCH = 320                   # trained on patches: the network is fully convolutional
SHARE_NEGATIVE, SHARE_PASTED = 0.22, 0.18
DETECTOR_BATCH, DETECTOR_LR = 16, 2e-3
EMA = 0.998

# Refiner training
REFINER_BATCH, REFINER_LR = 64, 2e-3
REFINER_PASTED, REFINER_NEGATIVE = 0.33, 0.25
REFINER_WRITING, REFINER_POSTS = 0.3, 0.08          # share of pictures without plates that are writing, of plates with a post before them
# how far outside the plate's own edges a source's boxes are drawn, in heights of the plate; from the boxes of plates of 520 x 112 mm
# seen from the front (the flattest tenth of a source's German, British, French, Polish or Romanian ones): 4.5 wide where drawn tight
BOX_MARGIN = {"openlpr": 0.11, "french": 0.095, "poland": 0.095, "romania": 0.066}
# how far they are trusted then
BOX_TRUST = {"openlpr": 0.6, "kaggle433": 0.25, "egyptmoto": 0.25, "usplates300": 0.4, "romania": 0.6, "spainmoto": 0.4}

# Reader training
READER_BATCH, READER_LR = 64, 1.5e-3
SHARE_RENDERED, SHARE_RECOMBINED, SHARE_HIDDEN = 0.33, 0.22, 0.05
# how much more often a crop of a source is drawn than its count alone would give: US plates are the hardest to read
SOURCE_WEIGHT = {"us_states": 3.5, "usplates300": 3, "reported_ocr": 2, "contz": 1.5, "kaggle433": 1.2, "tunisia_ocr": 0.5,
                 "romania": 0.7, "traindet_br": 1.5, "simulator": 0.7, "own": 3, "reported_unlab": 1}
REGIONS = ["al", "ae", "ar", "at", "au", "be", "bg", "br", "by", "ca", "ch", "cu", "cy", "cz", "de", "dk", "ee", "es", "fi", "fr",
           "gb", "gr", "hr", "hu", "ie", "il", "in", "it", "ke", "lt", "lu", "lv", "mt", "my", "nl", "no", "pk", "pl", "pt", "qa",
           "ro", "rs", "ru", "se", "sg", "si", "sk", "tn", "tr", "ua", "za"] + \
          ["us-" + s for s in ("ak al ar az ca co ct dc de fl ga hi ia id il in ks ky la ma md me mi mn mo ms mt nc nd ne nh nj nm "
                               "nv ny oh ok or pa ri sc sd tn tx ut va vt wa wi wv wy").split()]

DETECTOR_THRESHOLD = 0.1               # finds below are not looked at again
REFINER_THRESHOLD = 0.3                # second looks below are no plates
EASY_STEPS = 3000                      # the reader starts on nearly plain crops and meets the distortions gradually
