"""Writing that is no plate, as vans, shops and signs carry it: telephone numbers, addresses, names, times, warnings."""
import cv2
import numpy as np

import render

WORDS = ("Services Plumbing Heating Taxi Delivery Express Transport Logistics Cleaning Electric Garden Security Rental Tours Bakery Catering Solutions Police Ambulance School Airport Parking "
         "Entrance Exit Private Warning Caution Please Height Customers Only Reserved Visitors Savings Insurance Motors Autohaus Financial Pizza Coffee Market Bank Union").split()


def telephone(rng):
    d = "".join(str(v) for v in rng.integers(0, 10, 14))
    return [f"{d[:3]}-{d[3:6]}-{d[6:10]}", f"({d[:3]}) {d[3:6]}-{d[6:10]}", f"0{d[:3]} {d[3:6]} {d[6:9]}", f"Tel. 0{d[:4]} {d[4:10]}", f"+{d[:2]} {d[2:5]} {d[5:8]} {d[8:12]}",
            f"1-800-{d[:3]}-{d[3:7]}", f"0{d[:10]}", f"0{d[:2]}/{d[2:9]}"][int(rng.integers(8))]


def words(rng):
    t = " ".join(WORDS[int(rng.integers(len(WORDS)))] for _ in range(int(rng.integers(1, 4))))
    if " " not in t and len(t) < 8:          # a short word in capitals may be a plate of its owner's wish
        return t
    return t.upper() if rng.random() < 0.5 else t


def text(rng):
    kind = rng.random()
    if kind < 0.45:
        return telephone(rng)
    if kind < 0.85:
        return words(rng)
    if kind < 0.93:
        return "www." + words(rng).lower().replace(" ", "") + str(rng.choice([".com", ".de", ".co.uk", ".com.br"]))
    return f"{int(rng.integers(2015, 2030))}-{int(rng.integers(1, 13)):02}-{int(rng.integers(1, 29)):02} {int(rng.integers(24)):02}:{int(rng.integers(60)):02}:{int(rng.integers(60)):02}"


class Writing:
    def __init__(self, folders):
        self.fonts = render.Fonts(folders)

    def put(self, rng, im):
        """Letters a picture somewhere. Returns it and the box (x, y, width, height) of the writing, or None if there is no room."""
        height = np.exp(rng.uniform(np.log(9), np.log(45)))
        ink = self.fonts.words(rng, text(rng), 32)
        w, h = int(height * ink.shape[1] / ink.shape[0]), max(4, int(height))
        if w + 8 > im.shape[1] or h + 8 > im.shape[0]:
            return None
        ink = cv2.resize(ink, (w, h), interpolation=cv2.INTER_AREA)
        x, y = int(rng.integers(4, im.shape[1] - w - 3)), int(rng.integers(4, im.shape[0] - h - 3))
        out = im.astype(np.float32)
        if rng.random() < 0.5:                # on a board of its own
            mx, my = int(h * rng.uniform(0.1, 0.7)), int(h * rng.uniform(0.1, 0.5))
            cv2.rectangle(out, (x - mx, y - my), (x + w + mx, y + h + my), [float(v) for v in (np.repeat(rng.uniform(150, 255), 3) if rng.random() < 0.6 else rng.uniform(0, 255, 3))], -1)
        under = out[y:y + h, x:x + w].mean((0, 1))
        colour = rng.uniform(0, 90, 3) if under.mean() > 120 else rng.uniform(150, 255, 3)
        render.blend(out, ink, x, y, colour)
        return np.clip(out, 0, 255).astype(np.uint8), (x, y, w, h)
