"""Draw number plates of many countries and styles, with their texts, to train the reader and to paste into scenes.

python render.py --fonts DIR [--fonts DIR ...] --out FILE.npz --count 30000 --seed 1

Nothing is copied from a real plate: layouts follow the public shape of each country's registrations, fonts are free ones,
stretched, thickened and re-spaced at random so that the reader learns characters and not one typeface. The embossed characters
of American plates, for which there are no such fonts, are drawn as their dies are cut, see dies.py.
"""
import argparse
import glob
import os

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

import config as C
import dies
import serials

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = "0123456789"

# In a pattern: A letter, 9 digit, X either, '|' new row, '^' the next group is stacked small, ' ', '-', '.' and '*' (a glyph)
# are gaps that are not part of the text; lower-case letters in quotes are not used.
EU = {
    "de": ["A*A 9", "AA*AA 99", "A*AA 999", "AA*AA 9999", "AAA*AA 999", "AAA*A 99", "AA*A 999", "A*AA 9999", "AA|*AA 99", "A|*AA 9999"],
    "fr": ["AA-999-AA", "999 AAA 99", "9999 AA 99", "AA-999|AA"], "gb": ["AA99 AAA", "AA99 AAA", "AA99 AAA", "A999 AAA", "AAA 999A", "AA99|AAA"],
    "it": ["AA 999AA", "AA 999AA", "AA999|AA"], "es": ["9999 AAA", "9999 AAA", "A 9999 AA", "9999|AAA"], "nl": ["AA-99-AA", "99-AAA-9", "AA-999-A", "9-AAA-99", "A-999-AA", "99-AA-AA"],
    "pl": ["AA 99999", "AAA 99AA", "AA 9999A", "AAA X999", "AAA 9A99", "AA|99999"], "be": ["9-AAA-999", "AAA-999", "9-AAA|999"], "pt": ["99-99-AA", "99-AA-99", "AA-99-99", "AA-99-AA"],
    "ro": ["A 99 AAA", "A 999 AAA", "AA 99 AAA", "AA|99 AAA"], "cz": ["9A9 9999", "9AA 9999", "9A9|9999"], "at": ["A*99999A", "AA*999AA", "A*999AA", "AA*99AAA"], "hu": ["AAA-999", "AA AA-999"],
    "se": ["AAA 999", "AAA 99A"], "no": ["AA 99999"], "dk": ["AA 99 999"], "fi": ["AAA-999"], "ie": ["99-A-99999", "99-AA-9999", "999-A-9999"], "gr": ["AAA-9999", "AAA|9999"],
    "hr": ["AA*9999-AA", "AA*999-AA", "AA*999-A"], "sk": ["AA*999AA"], "si": ["AA*AA-999", "AA*99-AAA", "AA*A9-999"], "lt": ["AAA:999"], "lv": ["AA-9999"], "ee": ["999 AAA"], "bg": ["AA 9999 AA", "A 9999 AA"],
    "lu": ["AA 9999", "99999"], "ch": ["AA*999999", "AA*99999", "AA*9999"], "ua": ["AA 9999 AA"], "rs": ["AA*999-AA", "AA*9999-AA"], "mt": ["AAA 999"], "tr": ["99 AA 9999", "99 AAA 999", "99 A 9999"],
    "cy": ["AAA 999"], "ru": ["A 999 AA 99", "A 999 AA 999"], "by": ["9999 AA-9"],
}
WORLD = {
    "br": ["AAA-9999", "AAA-9999", "AAA-9999", "AAA9A99", "AAA|9999", "AAA|9A99"], "ar": ["AAA 999", "AA 999 AA", "999|AAA", "A999|AAA"],
    "in": ["AA 99 AA 9999", "AA 99 AA 9999", "AA-99-A-9999", "AA 99 A 9999", "AA99AA9999", "AA 99 AA|9999", "AA 99|AA 9999", "AA 99 A|9999", "AA99 9999"],
    "pk": ["AAA-999", "AAA 9999", "AA-999", "AAA 99|999", "AA 99|9999", "AAA|999", "AAA-9999"], "ke": ["AAA 999A", "AAA|999A"], "au": ["AAA-999", "9AA-9AA", "AAA 99A", "999-AAA"],
    "za": ["AA 99 AA AA", "AAA 999 AA"], "ae": ["A 99999", "9 99999", "99999", "A 9999"], "tn": ["99*9999", "999*9999", "999*999", "99*999"], "my": ["AAA 9999", "AA 9999", "A 9999 A"],
    "il": ["99-999-99", "999-99-999"], "sg": ["AAA 9999 A"], "qa": ["999999", "99999"], "cu": ["A 999 999"], "ca": ["AAAA 999", "AAA 999", "AA9 99A", "A99 9AA"],
}
US_NAMES = {
    "al": "Alabama", "ak": "ALASKA", "az": "ARIZONA", "ar": "Arkansas", "ca": "California", "co": "COLORADO", "ct": "Connecticut", "de": "DELAWARE", "fl": "FLORIDA", "ga": "Georgia",
    "hi": "HAWAII", "id": "Idaho", "il": "Illinois", "in": "INDIANA", "ia": "IOWA", "ks": "KANSAS", "ky": "Kentucky", "la": "Louisiana", "me": "Maine", "md": "Maryland",
    "ma": "Massachusetts", "mi": "MICHIGAN", "mn": "Minnesota", "ms": "MISSISSIPPI", "mo": "MISSOURI", "mt": "MONTANA", "ne": "NEBRASKA", "nv": "NEVADA", "nh": "NEW HAMPSHIRE",
    "nj": "New Jersey", "nm": "New Mexico", "ny": "NEW YORK", "nc": "NORTH CAROLINA", "nd": "NORTH DAKOTA", "oh": "OHIO", "ok": "OKLAHOMA", "or": "Oregon", "pa": "PENNSYLVANIA",
    "ri": "Rhode Island", "sc": "South Carolina", "sd": "SOUTH DAKOTA", "tn": "TENNESSEE", "tx": "TEXAS", "ut": "UTAH", "vt": "VERMONT", "va": "VIRGINIA", "wa": "WASHINGTON",
    "wv": "West Virginia", "wi": "WISCONSIN", "wy": "WYOMING", "dc": "WASHINGTON, DC",
}
US_PATTERNS = ["AAA 9999", "AAA-9999", "AAA*9999", "999 AAA", "999*AAA", "AAA 999", "AAA*999", "9AAA999", "AA 99999", "AA*9999", "99A 9999", "9 AA 999", "999 XAA", "A99 9AA", "A99*9AA",
               "AAA 9A9", "99AA 999", "A999999", "AA9 99A", "999999", "9999 AA", "99-99999", "9A 99999", "^AA 9999", "^A9 99999", "AA 999^AA", "A99999^A", "9999^AA", "AAAA99", "T999999A", "99999*AA", "VANITY", "VANITY", "VANITY"]
SLOGANS = ["EMPIRE STATE", "Garden State", "dmv.ca.gov", "SUNSHINE STATE", "First in Flight", "visitPA.com", "The Lone Star State", "Live Free or Die", "Land of Lincoln", "GREAT LAKES", "Evergreen State",
           "Peach State", "10,000 lakes", "Grand Canyon State", "Big Sky", "Famous Potatoes", "World Class", "The Old Line", "Constitution State", "Wild, Wonderful", "GO TIGERS", "Scenic", "Ocean State", "SAMPLE"]
SYLLABLES = ("BA BE BI CAR COOL DAD DOG FUN GO GR8 HA HOT ICE JET JO KID KING LA LOVE LUV MAN ME MOM MY NO OLD PA RED RIDE RUN SKI STAR SUN THE TO TOY U UR VAN WE WIN YO ZEN 4 2 1 B4 RX GT SS "
             "TI ON EL IN ER AN ST MAX VI CO TA LO NI SA RO KE").split()
# background, ink; more common ones are repeated
COLOURS = [((235, 235, 235), (20, 20, 22))] * 6 + [((230, 232, 238), (25, 35, 95))] * 3 + [((245, 205, 50), (15, 15, 15))] * 2 + [((240, 160, 35), (25, 30, 70))] * 2 + [
    ((18, 18, 20), (235, 235, 235))] * 2 + [((180, 25, 30), (240, 240, 240)), ((30, 60, 140), (240, 240, 245)), ((20, 90, 50), (240, 240, 240)), ((235, 235, 230), (150, 25, 30)), ((235, 235, 230), (20, 95, 50)),
    ((200, 205, 205), (20, 20, 25)), ((150, 160, 160), (20, 20, 25)), ((225, 215, 190), (90, 30, 30)), ((215, 228, 240), (20, 30, 60)), ((190, 220, 235), (25, 40, 90)), ((225, 235, 215), (25, 60, 40)), ((60, 60, 70), (220, 190, 90))]

SERIALS = serials.Serials()

USEFUL = ["RG2014B", "RG2014C", "RG2014D", "RG2014E", "OSP-DIN", "BebasNeue-Bold", "BebasNeue-Regular", "BebasNeue-Book", "RobotoCondensed-Bold", "RobotoCondensed-Medium", "Roboto-Bold", "Roboto-Medium", "LiberationSansNarrow-Bold",
          "LiberationSans-Bold", "LiberationSans-Regular", "LiberationMono-Bold", "NimbusSansNarrow-Bold", "NimbusSansNarrow-Regular", "NimbusSans-Bold", "NimbusSans-Regular", "NimbusMonoPS-Bold", "FreeSansBold", "FreeMonoBold",
          "routed-gothic", "routed-gothic-narrow", "routed-gothic-wide", "URWGothic-Demi", "DejaVuSans-Bold", "DejaVuSansCondensed-Bold", "DejaVuSansMono-Bold", "DejaVuSans"]


ISSUED = 0.75                          # share of American plates with a serial as the state issues them, see serials.py
DIES = {"us": 0.6, "eu": 0.12}         # share of plates whose characters are drawn by a die and not by a font
DIES_OF_OTHERS = 0.3


class Typeface:
    """One font for the characters of a plate. `glyph(c)` is a character's ink at about 90 pixels cap height, trimmed."""

    def __init__(self, fonts, name):
        self.fonts, self.name = fonts, name

    def glyph(self, c):
        return self.fonts.glyph(self.name, c)


class Fonts:
    def __init__(self, folders):
        found = {}
        for folder in folders:
            for kind in ("ttf", "otf"):
                for p in glob.glob(os.path.join(folder, "**", "*." + kind), recursive=True):
                    found.setdefault(os.path.splitext(os.path.basename(p))[0], p)
        self.paths = {n: found[n] for n in USEFUL if n in found}
        if len(self.paths) < 3:
            raise SystemExit(f"found only {sorted(self.paths)} of the fonts; see README.md for the packages")
        self.names = list(self.paths)
        self.big = {n: ImageFont.truetype(p, 120) for n, p in self.paths.items()}
        self.glyphs, self.sized = {}, {}

    def glyph(self, name, ch):
        """The character's ink at about 90 pixels cap height, trimmed."""
        key = (name, ch)
        if key not in self.glyphs:
            im = Image.new("L", (220, 220))
            ImageDraw.Draw(im).text((50, 30), ch, 255, font=self.big[name])
            a = np.array(im)
            y, x = np.where(a > 60)
            self.glyphs[key] = a[y.min():y.max() + 1, x.min():x.max() + 1]
        return self.glyphs[key]

    def face(self, rng, family):
        """What a plate of a family of countries is lettered with: a typeface, or a die drawn for it alone."""
        if rng.random() < DIES.get(family, DIES_OF_OTHERS):
            return dies.Die(rng)
        return Typeface(self, self.names[int(rng.integers(len(self.names)))])

    def words(self, rng, text, height):
        name = self.names[int(rng.integers(len(self.names)))]
        size = max(6, int(height * 1.25))
        if (name, size) not in self.sized:
            self.sized[name, size] = ImageFont.truetype(self.paths[name], size)
        font = self.sized[name, size]
        box = font.getbbox(text)
        im = Image.new("L", (max(1, box[2] - box[0]), max(1, box[3] - box[1])))
        ImageDraw.Draw(im).text((-box[0], -box[1]), text, 255, font=font)
        return np.array(im)


def blend(canvas, mask, x, y, colour, alpha=1.0):
    h, w = mask.shape
    x, y = int(round(x)), int(round(y))
    x1, y1, x2, y2 = max(x, 0), max(y, 0), min(x + w, canvas.shape[1]), min(y + h, canvas.shape[0])
    if x1 >= x2 or y1 >= y2:
        return
    m = mask[y1 - y:y2 - y, x1 - x:x2 - x].astype(np.float32)[:, :, None] * (alpha / 255)
    part = canvas[y1:y2, x1:x2]
    part[:] = part * (1 - m) + np.array(colour, np.float32) * m


def fill(rng, pattern):
    if pattern == "VANITY":
        while True:
            t = "".join(SYLLABLES[int(rng.integers(len(SYLLABLES)))] for _ in range(int(rng.integers(2, 5))))
            if 3 <= len(t) <= 8:
                return t[:int(rng.integers(1, len(t)))] + " " + t[-1] if rng.random() < 0.1 else t
    out = ""
    for c in pattern:
        if c == "A":
            out += LETTERS[int(rng.integers(26))]
        elif c == "9":
            out += DIGITS[int(rng.integers(10))]
        elif c == "X":
            out += C.ALPHABET[int(rng.integers(36))]
        else:
            out += c
    return out


def symbol(rng, h):
    """A glyph that is no character: dot, seal, state outline, heart, coat of arms."""
    kind = rng.random()
    size = int(h * rng.uniform(0.3, 0.7))
    m = np.zeros((h, max(4, int(size * rng.uniform(0.7, 1.2)))), np.uint8)
    w = m.shape[1]
    if kind < 0.3:
        cv2.circle(m, (w // 2, h // 2), max(1, min(w, h) // int(rng.integers(2, 5))), 255, -1, cv2.LINE_AA)
    elif kind < 0.75:
        n = int(rng.integers(5, 10))
        a = np.sort(rng.uniform(0, 2 * np.pi, n))
        r = rng.uniform(0.3, 1, n)
        p = np.stack([w / 2 + np.cos(a) * r * w / 2, h / 2 + np.sin(a) * r * size / 2], 1)
        cv2.fillPoly(m, [p.astype(np.int32)], 255, cv2.LINE_AA)
    else:
        cv2.circle(m, (w // 2, int(h * 0.3)), max(2, int(w * 0.4)), 255, -1, cv2.LINE_AA)
        cv2.circle(m, (w // 2, int(h * 0.72)), max(2, int(w * 0.4)), 255, -1, cv2.LINE_AA)
    return m


def row_pieces(rng, face, row, h, thick, widen, mono):
    """[(mask, advance, y offset, is glyph)] of one row at character height h."""
    pieces, small, i = [], False, 0
    wide = face.glyph("M").shape[1] * 0.82
    stacked = []
    for c in row:
        if c == "^":
            small = True
            continue
        if small and c.isalnum():
            stacked.append(c)
            if len(stacked) == 2 or row.endswith(c):
                pieces.append(("stack", "".join(stacked), None))
                small, stacked = False, []
            continue
        small = False
        if c == " ":
            pieces.append(("gap", None, rng.uniform(0.2, 0.6) * h * 0.6))
        elif c in "-.:":
            m = np.zeros((h, max(3, int(h * rng.uniform(0.12, 0.3)))), np.uint8)
            t = max(1, int(h * rng.uniform(0.05, 0.1)))
            if rng.random() < 0.7:
                cv2.rectangle(m, (0, h // 2 - t), (m.shape[1], h // 2 + t), 255, -1)
            else:
                cv2.circle(m, (m.shape[1] // 2, h // 2), t + 1, 255, -1)
            pieces.append(("mark", m, None))
        elif c == "*":
            pieces.append(("symbol", symbol(rng, h), None))
        else:
            g = face.glyph(c)
            w = max(2, int(round(g.shape[1] * h / g.shape[0] * widen)))
            if g.shape[1] < 0.3 * g.shape[0] and c in "I1":
                w = max(2, int(round(g.shape[1] * h / 90 * widen)))
            m = cv2.resize(g, (w, h), interpolation=cv2.INTER_AREA)
            if thick:
                k = np.ones((2 * abs(thick) + 1,) * 2, np.uint8) if abs(thick) > 1 else cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3))
                m = cv2.dilate(m, k) if thick > 0 else cv2.erode(m, k)
            pieces.append(("char", m, wide * h / 90 * widen if mono else None))
    return pieces


def draw(rng, fonts):
    """One plate. Returns picture (BGR uint8, with a margin of surroundings), box, text, region or None."""
    u = rng.random()
    if u < 0.45:
        family, region = "us", list(US_NAMES)[int(rng.integers(len(US_NAMES)))]
        pattern = US_PATTERNS[int(rng.integers(len(US_PATTERNS)))]
    elif u < 0.78:
        family, region = "eu", list(EU)[int(rng.integers(len(EU)))]
        pattern = EU[region][int(rng.integers(len(EU[region])))]
    else:
        family, region = "world", list(WORLD)[int(rng.integers(len(WORLD)))]
        pattern = WORLD[region][int(rng.integers(len(WORLD[region])))]
    issued = family == "us" and rng.random() < ISSUED
    content = SERIALS.draw(rng, "us-" + region) if issued else fill(rng, pattern)
    text = "".join(c for c in content if c.isalnum())
    rows = content.split("|")
    if len(rows) == 1 and rng.random() < 0.06 and " " in content.strip():      # any registration may be set in two rows
        k = content.index(" ")
        rows = [content[:k], content[k + 1:]]
    two = len(rows) == 2
    if two:
        ratio = rng.uniform(1.1, 1.9)
    elif family == "us":
        ratio = rng.uniform(1.85, 2.15)
    elif family == "eu":
        ratio = rng.uniform(4.0, 4.9)
    else:
        ratio = rng.choice([rng.uniform(1.9, 2.4), rng.uniform(2.6, 3.4), rng.uniform(3.8, 4.8)])
    H = 88 if two else (72 if ratio < 2.7 else 50)
    W = int(H * ratio)
    bg, ink = COLOURS[int(rng.integers(len(COLOURS)))]
    bg = np.clip(np.array(bg, np.float32) + rng.normal(0, 12, 3), 0, 255)
    ink = np.clip(np.array(ink, np.float32) + rng.normal(0, 12, 3), 0, 255)
    p = np.empty((H, W, 3), np.float32)
    p[:] = bg
    bright = bg.mean() > 110
    if family == "us" or rng.random() < 0.1:
        v = rng.random()
        if v < 0.3:        # colour runs from top to bottom
            other = np.clip(bg + rng.normal(0, 60, 3), 90 if bright else 0, 255 if bright else 120)
            t = np.clip(np.abs(np.linspace(-1, 1, H)) ** rng.uniform(0.7, 3), 0, 1)[:, None, None]
            p[:] = p * (1 - t) + other * t
        elif v < 0.5:      # a picture behind the characters
            lo = rng.uniform(0, 255, (int(rng.integers(2, 6)), int(rng.integers(3, 9)), 3)).astype(np.float32)
            p[:] = p * 0.7 + cv2.resize(lo, (W, H), interpolation=cv2.INTER_CUBIC) * 0.3 if bright else p
        elif v < 0.7:      # bands above and below
            b = int(H * rng.uniform(0.15, 0.26))
            c = rng.uniform(0, 200, 3) if rng.random() < 0.6 else ink
            p[:b] = c
            if rng.random() < 0.6:
                p[-b:] = c if rng.random() < 0.6 else rng.uniform(0, 220, 3)
    left, right, top, bottom = W * 0.03, W * 0.03, H * 0.1, H * 0.1
    labelled = False
    if family == "us" or (family == "world" and rng.random() < 0.4):
        has_top, has_bottom = rng.random() < 0.92, rng.random() < 0.75
        if has_top:
            name = US_NAMES.get(region, "") if family == "us" else ["ICT ISLAMABAD", "PUNJAB", "SINDH", "SP - SAO PAULO", "RJ-RIO DE JANEIRO", "BRASIL", "DUBAI", "NSW", "ONTARIO", "VICTORIA"][int(rng.integers(10))]
            labelled = family == "us"
            hh = int(H * rng.uniform(0.1, 0.18))
            m = fonts.words(rng, name, hh)
            if m.shape[1] > W * 0.8:
                m = cv2.resize(m, (int(W * 0.8), m.shape[0]), interpolation=cv2.INTER_AREA)
            c = ink if rng.random() < 0.5 else rng.uniform(0, 255, 3)
            if np.abs(c - p[int(H * 0.1), W // 2]).sum() < 150:
                c = 255 - p[int(H * 0.1), W // 2]
            blend(p, m, (W - m.shape[1]) / 2 + rng.normal(0, W * 0.03), H * rng.uniform(0.03, 0.08), c)
            top = H * rng.uniform(0.22, 0.29)
        if has_bottom:
            hh = int(H * rng.uniform(0.08, 0.13))
            m = fonts.words(rng, SLOGANS[int(rng.integers(len(SLOGANS)))] if rng.random() < 0.8 else US_NAMES[list(US_NAMES)[int(rng.integers(51))]], hh)
            if m.shape[1] > W * 0.8:
                m = cv2.resize(m, (int(W * 0.8), m.shape[0]), interpolation=cv2.INTER_AREA)
            c = ink if rng.random() < 0.5 else rng.uniform(0, 255, 3)
            if np.abs(c - p[int(H * 0.93), W // 2]).sum() < 150:
                c = 255 - p[int(H * 0.93), W // 2]
            blend(p, m, (W - m.shape[1]) / 2, H * rng.uniform(0.93, 0.97) - m.shape[0], c)
            bottom = H * rng.uniform(0.17, 0.24)
    if family == "eu" and rng.random() < 0.75:
        b = int(H * (0.22 if two else rng.uniform(0.4, 0.52)))
        p[:, :b] = np.clip(np.array([30, 60, 150]) + rng.normal(0, 15, 3), 0, 255)
        code = {"gb": "GB", "de": "D", "fr": "F", "it": "I", "es": "E", "be": "B", "pt": "P", "at": "A", "hu": "H", "se": "S", "no": "N", "fi": "FIN", "ie": "IRL", "si": "SLO", "ee": "EST", "lu": "L", "mt": "M"}.get(region, region.upper())
        m = fonts.words(rng, code, int(H * 0.16))
        if m.shape[1] > b * 0.9:
            m = cv2.resize(m, (max(1, int(b * 0.9)), m.shape[0]), interpolation=cv2.INTER_AREA)
        blend(p, m, (b - m.shape[1]) / 2, H * rng.uniform(0.6, 0.75), (240, 240, 240))
        for k in range(12):
            a = k * np.pi / 6
            cv2.circle(p, (int(b / 2 + np.cos(a) * b * 0.28), int(H * 0.33 + np.sin(a) * b * 0.28)), 1, (240, 220, 60), -1)
        left = b + W * 0.01
        labelled = True
        if region in ("fr", "it") and rng.random() < 0.7:
            p[:, W - b:] = p[0, 0]
            m = fonts.words(rng, str(int(rng.integers(1, 96))), int(H * 0.2))
            blend(p, m, W - b + (b - m.shape[1]) / 2, H * 0.6, (240, 240, 240))
            right = b + W * 0.01
    face = fonts.face(rng, family)
    fraction = (H - top - bottom) / len(rows)
    h = int(fraction * (rng.uniform(0.8, 0.92) if two else rng.uniform(0.8, 1.0)))
    thick = int(rng.choice([-1, 0, 0, 0, 1, 1]))
    widen = float(np.exp(rng.normal(0, 0.18)))
    mono = rng.random() < 0.55
    gap = rng.uniform(0.03, 0.16) * h
    shade = rng.random()
    ink_at = []
    for n, row in enumerate(rows):
        pieces = row_pieces(rng, face, row, h, thick, widen, mono)

        def width(piece):
            kind, m, adv = piece
            if kind == "gap":
                return adv
            if kind == "stack":
                return h * 0.45
            return max(adv or 0, m.shape[1]) + gap
        total = sum(width(q) for q in pieces) - gap
        room = W - left - right
        squeeze = min(1.0, room * rng.uniform(0.9, 0.99) / max(total, 1))
        if total < room * 0.6 and rng.random() < 0.5:
            squeeze = room * rng.uniform(0.7, 0.95) / total
            squeeze = min(squeeze, 1.5)
        x = left + (room - total * squeeze) * (rng.uniform(0.35, 0.65) if rng.random() < 0.8 else rng.uniform(0.05, 0.95))
        y = top + n * fraction + (fraction - h) / 2
        for piece in pieces:
            kind, m, adv = piece
            w = width(piece) * squeeze
            if kind == "stack":
                small = [cv2.resize(face.glyph(c), (max(2, int(w * 0.75)), max(3, int(h * 0.44))), interpolation=cv2.INTER_AREA) for c in m]
                for k, g in enumerate(small):
                    ink_at.append((g, x, y + k * h * 0.53, ink))
            elif kind != "gap":
                if squeeze != 1:
                    m = cv2.resize(m, (max(2, int(round(m.shape[1] * squeeze))), m.shape[0]), interpolation=cv2.INTER_AREA)
                colour = ink if kind in ("char", "mark") or rng.random() < 0.5 else rng.uniform(0, 255, 3)
                ink_at.append((m, x + (w - gap * squeeze - m.shape[1]) / 2, y, colour))
            x += w
    if shade < 0.4:       # embossed: a light edge on one side and a dark one on the other
        for m, x, y, _ in ink_at:
            blend(p, m, x + 1, y + 1, (0, 0, 0), 0.35)
            blend(p, m, x - 1, y - 1, (255, 255, 255), 0.35)
    for m, x, y, c in ink_at:
        blend(p, m, x, y, c)
    # stickers, bolts, border
    for _ in range(int(rng.choice([0, 0, 1, 2])) if family == "us" else 0):
        sw, sh = int(W * rng.uniform(0.08, 0.14)), int(H * rng.uniform(0.12, 0.2))
        sx, sy = (int(W * 0.02) if rng.random() < 0.5 else W - sw - int(W * 0.02)), (int(H * 0.03) if rng.random() < 0.7 else H - sh - int(H * 0.03))
        p[sy:sy + sh, sx:sx + sw] = rng.uniform(40, 255, 3)
        m = fonts.words(rng, str(int(rng.integers(1, 99))), max(4, int(sh * 0.6)))
        blend(p, m, sx + 2, sy + 2, rng.uniform(0, 255, 3))
    if rng.random() < 0.45:
        for fx in (0.2, 0.8) if rng.random() < 0.7 else (0.1, 0.9):
            for fy in ((0.08, 0.92) if family == "us" else (0.5,) if rng.random() < 0.3 else (0.1,)):
                cv2.circle(p, (int(W * fx), int(H * fy)), max(1, int(H * 0.035)), [float(v) for v in np.repeat(rng.uniform(20, 200), 3)], -1, cv2.LINE_AA)
    if rng.random() < 0.5:
        c = [float(v) for v in (ink if rng.random() < 0.7 else rng.uniform(0, 255, 3))]
        t = int(rng.integers(1, 3))
        cv2.rectangle(p, (t, t), (W - 1 - t, H - 1 - t), c, t, cv2.LINE_AA)
    if rng.random() < 0.25:       # dirt
        for _ in range(int(rng.integers(1, 5))):
            m = np.zeros((H, W), np.uint8)
            cv2.ellipse(m, (int(rng.integers(W)), int(rng.integers(H))), (int(W * rng.uniform(0.02, 0.2)), int(H * rng.uniform(0.05, 0.3))), float(rng.uniform(0, 180)), 0, 360, 255, -1)
            m = cv2.GaussianBlur(m, (0, 0), H * 0.08)
            blend(p, m, 0, 0, rng.uniform(30, 130, 3), rng.uniform(0.1, 0.45))
    # surroundings: body colour with a gradient, perhaps a holder with a dealer's name
    mx, my = int(W * 0.14), int(H * (0.22 if ratio < 2.7 else 0.35))
    out = np.empty((H + 2 * my, W + 2 * mx, 3), np.float32)
    body = rng.uniform(0, 255) if rng.random() < 0.6 else rng.uniform(0, 255, 3)
    t = np.linspace(-1, 1, out.shape[0])[:, None, None] * rng.normal(0, 35)
    out[:] = np.array(body) + t
    if rng.random() < 0.4:
        k = int(rng.integers(0, out.shape[0]))
        out[k:] = rng.uniform(0, 160)
    if rng.random() < 0.4:
        e = int(H * rng.uniform(0.04, 0.16))
        c = [float(v) for v in np.repeat(rng.uniform(0, 90) if rng.random() < 0.7 else rng.uniform(150, 240), 3)]
        cv2.rectangle(out, (mx - e, my - e), (mx + W + e, my + H + e), c, -1)
        if rng.random() < 0.5 and e > 6:
            m = fonts.words(rng, ["AUTOHAUS", "TOYOTA", "HONDA", "www.cars.com", "MOTORS", "FORD", "Audi Zentrum", "DEALER CITY"][int(rng.integers(8))], e * 0.7)
            blend(out, m, mx + (W - m.shape[1]) / 2, my + H + 2, 255 - np.array(c))
    out[my:my + H, mx:mx + W] = p
    if family == "us" and rng.random() < 0.25:      # a frame that covers the plate's own edges, slogans and part of the name
        e = int(H * rng.uniform(0.04, 0.13))
        c = [float(v) for v in np.repeat(rng.uniform(0, 230), 3)]
        cv2.rectangle(out, (mx - e // 2, my - e // 2), (mx + W + e // 2, my + H + e // 2), c, e)
    picture = np.clip(out, 0, 255).astype(np.uint8)[:, :, ::-1]
    key = ("us-" + region) if family == "us" else region
    return picture, (mx, my, W, H), text, key if labelled else None


class Rendered:
    """The rendered plates of a file, decoded one at a time: thousands of them fit in memory as JPEG."""

    def __init__(self, path):
        z = np.load(path)
        self.bytes, self.ends, self.boxes, self.texts, self.regions = z["bytes"], z["ends"], z["boxes"], z["texts"], z["regions"]

    def __len__(self):
        return len(self.texts)

    def item(self, i):
        a = self.bytes[self.ends[i - 1] if i else 0:self.ends[i]]
        return cv2.imdecode(a, cv2.IMREAD_COLOR), self.boxes[i], str(self.texts[i]), str(self.regions[i]) or None, "rendered", True


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--fonts", action="append", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--count", type=int, default=30000)
    a.add_argument("--seed", type=int, default=1)
    o = a.parse_args()
    cv2.setNumThreads(1)
    fonts = Fonts(o.fonts)
    rng = np.random.default_rng(o.seed)
    parts, ends, boxes, texts, regions, at = [], [], [], [], [], 0
    while len(texts) < o.count:
        im, box, text, region = draw(rng, fonts)
        if not 1 <= len(text) <= 12:
            continue
        buf = cv2.imencode(".jpg", im, [cv2.IMWRITE_JPEG_QUALITY, 92])[1].reshape(-1)
        at += len(buf)
        parts.append(buf); ends.append(at); boxes.append(box); texts.append(text); regions.append(region or "")
        if len(texts) % 5000 == 0:
            print(len(texts), at >> 20, "MiB", flush=True)
    np.savez(o.out, bytes=np.concatenate(parts), ends=np.array(ends), boxes=np.array(boxes, np.float32), texts=np.array(texts), regions=np.array(regions))


if __name__ == "__main__":
    main()
