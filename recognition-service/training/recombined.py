"""New plates out of real ones: characters of real plates change places, so that the reader meets real glyphs, dirt and light in
texts that no photograph happens to show. (Permuting the characters of a plate: G. R. Goncalves et al., "Real-time automatic license
plate recognition through deep multi-task networks", SIBGRAPI 2018.)

Where the characters of a plate stand is told by a reader that already reads the plate right: its columns are mapped back to pixels and
the cuts are moved to where least ink is crossed.
"""
import cv2
import numpy as np
import torch

import config as C
import networks as N
import reader_data as RD

HEIGHT, WIDTH = 80, 256                # of the plates that are kept to be recombined; the margins below included
MARGIN_X, MARGIN_Y = C.READER_MARGIN_X, C.READER_MARGIN_Y
DONORS_OF_OTHERS = 0.5                 # share of characters that come from another plate of the same source and region ...
STRAIGHT = ("us_states", "traindet_eu")        # ... in the sources whose plates all stand straight in their crops


class Cut:
    """One plate, upright and cut into characters: `edges` are the columns between them, one more than characters."""

    def __init__(self, picture, text, edges, region, source):
        self.picture, self.text, self.edges, self.region, self.source = picture, text, edges, region, source


def columns(net, pictures):
    """For each crop the text a reader reads in one row of it and the columns, 0-1, at which its characters peak."""
    found = []
    with torch.no_grad():
        for i in range(0, len(pictures), 64):
            x = torch.from_numpy(np.stack([p[:, :, ::-1].transpose(2, 0, 1) for p in pictures[i:i + 64]])).float() / 255
            best = net(x)[0].argmax(-1).numpy()
            for row in best:
                text, at, before = "", [], len(C.ALPHABET)
                for k, c in enumerate(row):
                    if c != len(C.ALPHABET):
                        if c == before:
                            at[-1].append(k)
                        else:
                            text += C.ALPHABET[c]
                            at.append([k])
                    before = c
                # only a plate whose characters all stand in one of the two rows of columns
                rows = {k // net.columns for ks in at for k in ks}
                found.append((text, [(np.mean(ks) % net.columns + 0.5) / net.columns for ks in at]) if len(rows) == 1 else None)
    return found


def edges(picture, at):
    """The columns to cut at, or None where the characters do not stand in a plausible order."""
    centres = np.array(at) * WIDTH
    gaps = np.diff(centres)
    if len(gaps) < 3 or gaps.min() < 9:
        return None
    step = np.median(gaps)
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY).astype(np.float32)
    band = grey[int(HEIGHT * 0.28):int(HEIGHT * 0.75)]
    ink = cv2.GaussianBlur(np.abs(band - np.median(band)).mean(0)[None], (0, 0), 1.2)[0]

    def least(wanted):
        a, b = int(max(0, wanted - step * 0.3)), int(min(WIDTH, wanted + step * 0.3 + 1))
        if b - a < 2:
            return int(np.clip(wanted, 0, WIDTH))
        pull = 0.15 * ink.mean() * np.abs(np.arange(a, b) - wanted) / step
        return a + int(np.argmin(ink[a:b] + pull))

    cuts = []
    for k, c in enumerate(centres):
        left = least(max(c - step / 2, (centres[k - 1] + c) / 2 if k else 0))
        right = least(min(c + step / 2, (c + centres[k + 1]) / 2 if k + 1 < len(centres) else WIDTH))
        if right - left < 0.3 * step:
            return None
        cuts.append((left, right))
    return cuts


def prepare(items, checkpoint):
    """The training crops that can be recombined, see reader_data.load for the items."""
    net = N.Reader(len(C.REGIONS))
    net.load_state_dict(torch.load(checkpoint, weights_only=False)["ema"])
    net.eval()
    able = [i for i in items if RD.one_row(i) and 5 <= len(i[2]) <= 9 and i[4] not in ("simulator", "tunisia_ocr")]
    kept = []
    for item, found in zip(able, columns(net, [RD.plain(i) for i in able])):
        if found is None or found[0] != item[2]:
            continue
        im, box, known = item[0], item[1], item[5]
        if (box[3] if known else im.shape[0]) < 18:
            continue
        mx, my = (MARGIN_X, MARGIN_Y) if known else (0.0, 0.0)
        picture = RD.cut(im, RD.expand(RD.quad_of(box), mx, my), HEIGHT, WIDTH)
        cuts = edges(picture, found[1])
        if cuts is not None:
            kept.append(Cut(picture, item[2], cuts, item[3], item[4]))
    return kept


class Recombined:
    def __init__(self, cuts):
        self.cuts = cuts
        self.donors = {}
        for n, c in enumerate(cuts):
            for k, character in enumerate(c.text):
                self.donors.setdefault(self.family(c) + (character.isdigit(),), []).append((n, k))
        weight = np.array([C.SOURCE_WEIGHT.get(c.source, 1.0) * (2 if (c.region or "").startswith("us") else 1) for c in cuts])
        count = {}
        for c in cuts:
            count[c.text] = count.get(c.text, 0) + 1
        weight = weight / np.sqrt([count[c.text] for c in cuts])
        self.cumulative = np.cumsum(weight / weight.sum())

    @staticmethod
    def family(cut):
        return cut.source, cut.region

    def item(self, rng):
        base = self.cuts[min(int(np.searchsorted(self.cumulative, rng.random())), len(self.cuts) - 1)]
        picture, text = base.picture.copy(), list(base.text)
        most = len(text)
        for k in rng.permutation(most)[:int(rng.integers(1, most + 1))]:
            glyph = self.glyph(rng, base, k)
            if glyph is not None:
                donor, j = glyph
                if self.paste(picture, base.edges[k], donor.picture, donor.edges[j], base.picture):
                    text[k] = donor.text[j]
        box = np.array([MARGIN_X / (1 + 2 * MARGIN_X) * WIDTH, MARGIN_Y / (1 + 2 * MARGIN_Y) * HEIGHT, WIDTH / (1 + 2 * MARGIN_X), HEIGHT / (1 + 2 * MARGIN_Y)], np.float32)
        return picture, box, "".join(text), base.region, base.source, True

    def glyph(self, rng, base, k):
        width = base.edges[k][1] - base.edges[k][0]
        digit = base.text[k].isdigit()
        for _ in range(4):
            if base.source in STRAIGHT and rng.random() < DONORS_OF_OTHERS:
                pool = self.donors[self.family(base) + (digit,)]
                n, j = pool[int(rng.integers(len(pool)))]
                donor = self.cuts[n]
            else:
                donor, j = base, int(rng.integers(len(base.text)))
                if donor.text[j].isdigit() != digit and rng.random() < 0.7:
                    continue
            ratio = (donor.edges[j][1] - donor.edges[j][0]) / width
            if 0.7 < ratio < 1.4:
                return donor, j
        return None

    @staticmethod
    def paste(picture, place, source, edges, base):
        """The donor's character in the colours of the place it comes to; its sides fade into the plate."""
        a, b = place
        here = base[:, a:b].astype(np.float32)
        glyph = cv2.resize(source[:, edges[0]:edges[1]], (b - a, HEIGHT), interpolation=cv2.INTER_LINEAR).astype(np.float32)
        middle = slice(int(HEIGHT * 0.2), int(HEIGHT * 0.8))
        m, s = glyph[middle].mean((0, 1)), glyph[middle].std((0, 1)) + 4
        hm, hs = here[middle].mean((0, 1)), here[middle].std((0, 1)) + 4
        if (s < 8).all():
            return False
        glyph = (glyph - m) * np.clip(hs / s, 0.5, 2) + hm
        alpha = np.ones(b - a, np.float32)
        alpha[0] = alpha[-1] = 0.5
        rows = np.clip(np.minimum(np.arange(HEIGHT) - HEIGHT * 0.12, HEIGHT * 0.88 - np.arange(HEIGHT)) / 5, 0, 1)
        alpha = rows[:, None, None] * alpha[None, :, None]
        picture[:, a:b] = np.clip(glyph * alpha + picture[:, a:b] * (1 - alpha), 0, 255).astype(np.uint8)
        return True
