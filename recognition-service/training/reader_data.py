"""Plate crops for the reader: cut as the service cuts them, but badly in every way a camera and a detector can be bad."""
import os

import cv2
import numpy as np
import torch

import config as C
import data as D

INDEX = {c: i for i, c in enumerate(C.ALPHABET)}
REGION = {r: i for i, r in enumerate(C.REGIONS)}
H, W = C.READER_HEIGHT, C.READER_WIDTH


def load(data, rows):
    out = []
    for r in rows:
        im = cv2.imread(os.path.join(data, r["image"]))
        if im is None:
            continue
        box = r["box"] or [0, 0, im.shape[1], im.shape[0]]
        out.append((im, np.array(box, np.float32), r["text"], r["region"], r["source"], r["box"] is not None))
    return out


def load_labelled(data, read):
    """The crops without text that `read` (crops to texts and confidences) reads surely, and the same at three margins, and those read off by eye."""
    better = D.by_eye()
    unlabelled = [dict(r, text=better.get(r["image"], ""), box=None) for r in D.rows(data, "crops_unlabelled.jsonl")]
    known = load(data, [r for r in unlabelled if r["text"] and not D.held_out([r["text"]], r["image"], r["source"])])
    items = [i for i in load(data, [r for r in unlabelled if not r["text"]]) if min(i[0].shape[:2]) >= 12]
    reads = []
    for margin in (0.0, 0.03, -0.03):
        reads.append(read([cut(i[0], expand(quad_of(i[1]), margin, margin), H, W) for i in items]))
    return known + [(i[0], i[1], a[0], i[3], i[4], False) for i, a, b, c in zip(items, *reads) if a[0] == b[0] == c[0] and min(a[1], b[1], c[1]) > 0.8 and len(a[0]) >= 5]


def load_extra(rows):
    out = []
    for r in rows:
        im = cv2.imread(os.path.join(r["root"], r["image"]))
        if im is None:
            continue
        for p in r["plates"]:
            x, y, w, h = (int(v) for v in p["box"])
            x1, y1 = max(0, x - w // 5), max(0, y - h // 2)
            out.append((im[y1:y + h + h // 2, x1:x + w + w // 5].copy(), np.array([x - x1, y - y1, w, h], np.float32), p["text"], p.get("region", r.get("region")), r.get("source", "simulator"), True))
    return out


def cut(im, quad, height, width, border=cv2.BORDER_REPLICATE):
    """Rectify `quad` (tl, tr, br, bl) to height x width, averaging when the source is much larger."""
    size = max(np.linalg.norm(quad[1] - quad[0]) / width, np.linalg.norm(quad[3] - quad[0]) / height)
    if size > 1.5:
        k = 1 / size * 1.2
        im = cv2.resize(im, (max(2, round(im.shape[1] * k)), max(2, round(im.shape[0] * k))), interpolation=cv2.INTER_AREA)
        quad = quad * k
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    m = cv2.getPerspectiveTransform((quad - 0.5).astype(np.float32), target - 0.5)
    return cv2.warpPerspective(im, m, (width, height), flags=cv2.INTER_LINEAR, borderMode=border, borderValue=(127, 127, 127))


def expand(quad, mx, my):
    """Move the corners outwards along the plate's own edges by shares of its width and height."""
    tl, tr, br, bl = quad
    return np.stack([tl - (tr - tl) * mx - (bl - tl) * my, tr + (tr - tl) * mx - (br - tr) * my,
                     br + (br - bl) * mx + (br - tr) * my, bl - (br - bl) * mx + (bl - tl) * my]).astype(np.float32)


def quad_of(box):
    x, y, w, h = box
    return np.array([[x, y], [x + w, y], [x + w, y + h], [x, y + h]], np.float32)


def plain(item):
    """The crop as an ideal detector would have it cut; used in validation."""
    im, box, known = item[0], item[1], item[5]
    mx, my = (C.READER_MARGIN_X, C.READER_MARGIN_Y) if known else (0.0, 0.0)
    return cut(im, expand(quad_of(box), mx, my), H, W)


def mild(rng, item):
    """Nearly plain: what the reader starts on, since CTC does not get going on crops it cannot yet read."""
    im, box, known = item[0], item[1], item[5]
    q = expand(quad_of(box), *(rng.normal(0.03, 0.015, 2) if known else (0.0, 0.0)))
    size = np.array([q[1, 0] - q[0, 0], q[2, 1] - q[0, 1]], np.float32)
    q = (q + rng.normal(0, 1, (4, 2)) * size * 0.01).astype(np.float32)
    return cut(im, q, H, W)


def hidden(rng, x):
    """Mud, a tow bar, a strap or a leaf over about one character. The text stays whole: what cannot be seen is to be doubted, not left out."""
    hh, ww = x.shape[:2]
    w, slant = ww * rng.uniform(0.07, 0.15), rng.normal(0, 0.15) * hh
    left, top, bottom = ww * rng.uniform(0.06, 0.94) - w / 2, hh * rng.uniform(-0.1, 0.2), hh * rng.uniform(0.8, 1.1)
    mask = np.zeros((hh, ww), np.float32)
    if rng.random() < 0.5:
        cv2.fillPoly(mask, [np.array([[left + slant, top], [left + w + slant, top], [left + w - slant, bottom], [left - slant, bottom]], np.int32)], 1)
    else:
        cv2.ellipse(mask, (int(left + w / 2), int((top + bottom) / 2)), (max(1, int(w * 0.65)), max(1, int((bottom - top) / 2))), float(rng.normal(0, 12)), 0, 360, 1, -1)
    mask = cv2.GaussianBlur(mask, (0, 0), max(0.3, ww * rng.uniform(0.002, 0.012)))[:, :, None]
    colour = x.mean((0, 1)) * rng.uniform(0.3, 1.3) if rng.random() < 0.5 else rng.uniform(10, 245) + rng.normal(0, 15, 3)
    return x * (1 - mask) + (colour + rng.normal(0, rng.uniform(1, 14), (hh, ww, 1))) * mask


def distorted(rng, item, strength=1.0, covered=C.SHARE_HIDDEN):
    im, box, known = item[0], item[1], item[5]
    q = quad_of(box)
    if rng.random() < 0.10:
        mx, my = rng.uniform(0.05, 0.2), rng.uniform(0.1, 0.4)
    else:
        mx, my = rng.normal(C.READER_MARGIN_X if known else 0.012, 0.025), rng.normal(C.READER_MARGIN_Y if known else 0.03, 0.05)
    q = expand(q, max(mx, -0.02 if known else -0.01), max(my, -0.03 if known else -0.02))
    size = np.array([q[1, 0] - q[0, 0], q[2, 1] - q[0, 1]], np.float32)
    q = q + rng.normal(0, 1, 2) * size * np.array([0.012, 0.03])
    q = q + rng.normal(0, 1, (4, 2)) * size * np.array([0.012, 0.035]) * strength
    if rng.random() < 0.5:                     # slant that the corners failed to remove
        centre = q.mean(0)
        a = np.deg2rad(rng.normal(0, 4) if rng.random() < 0.8 else rng.uniform(-14, 14)) * strength
        r = np.array([[np.cos(a), -np.sin(a)], [np.sin(a), np.cos(a)]])
        q = (q - centre) @ r.T + centre
        s = rng.normal(0, 0.08) * strength * size[1]
        q[:2, 0] += s
        q[2:, 0] -= s
    q = q.astype(np.float32)
    have = max(8.0, size[1])
    hh = int(np.clip(np.exp(rng.uniform(np.log(14), np.log(75))), 10, have * 1.5))
    ratio = float(np.clip(size[0] / size[1], 1.0, 6))
    ww = int(np.clip(hh * ratio, 24, 260))
    border = (cv2.BORDER_REPLICATE, cv2.BORDER_REFLECT_101, cv2.BORDER_CONSTANT)[int(rng.integers(3))]
    x = cut(im, q, hh, ww, border).astype(np.float32)
    x = D.light(rng, x, 0.8)
    if covered and rng.random() < covered:
        x = hidden(rng, x).astype(np.float32)
    if rng.random() < 0.4:
        x = D.blur(rng, x, max(0.4, 1.3 * hh / 40 * rng.uniform(0.3, 1.2)))
    if rng.random() < 0.4:
        x = D.noise(rng, x, float(np.clip(x.std() / 40, 0.25, 1)))
    x = np.clip(x, 0, 255).astype(np.uint8)
    if rng.random() < 0.04:
        x = 255 - x
    if rng.random() < 0.4:
        x = D.jpeg(rng, x)
    if rng.random() < 0.06:                    # a leaf, a tow bar, a reflection over part of the plate's margin
        cx, cy = rng.integers(ww), int(hh * rng.choice([0.03, 0.97]))
        cv2.ellipse(x, (int(cx), cy), (int(ww * 0.06), int(hh * 0.12)), float(rng.uniform(0, 180)), 0, 360, [int(v) for v in rng.integers(0, 255, 3)], -1)
    return cv2.resize(x, (W, H), interpolation=cv2.INTER_LINEAR if hh < H * 1.3 else cv2.INTER_AREA)


def one_row(item):
    """Surely a plate of one row? By its shape, since the data does not say."""
    return item[4] in ("us_states", "reported_ocr", "reported_unlab", "tunisia_ocr", "simulator") or item[1][2] > (1.85 if item[4] == "rendered" else 2.0) * item[1][3]


def encode(text):
    t = np.full(12, -1, np.int64)
    v = [INDEX[c] for c in text][:12]
    t[:len(v)] = v
    return t, len(v)


class Crops(torch.utils.data.IterableDataset):
    """`rendered` is (pictures as one uint8 array, sizes, texts, regions) or None, see render.py; `recombined` see recombined.py."""

    def __init__(self, items, rendered, recombined, batch, seed, easy):
        # easy: a shared number, the share of samples that are to be nearly plain
        self.items, self.rendered, self.recombined, self.batch, self.seed, self.easy = items, rendered, recombined, batch, seed, easy
        w = np.array([C.SOURCE_WEIGHT.get(i[4], 1.0) for i in items])
        # a text seen in many crops would otherwise be learnt by heart
        count = {}
        for i in items:
            count[i[2]] = count.get(i[2], 0) + 1
        w = w / np.sqrt([count[i[2]] for i in items])
        self.cumulative = np.cumsum(w / w.sum())

    def __iter__(self):
        info = torch.utils.data.get_worker_info()
        rng = np.random.default_rng(self.seed + 1000 * (info.id if info else 0))
        while True:
            xs, ts, ns, rs, os = [], [], [], [], []
            for _ in range(self.batch):
                source = rng.random()
                if self.rendered is not None and source < C.SHARE_RENDERED:
                    item = self.rendered.item(int(rng.integers(len(self.rendered))))
                elif self.recombined is not None and source > 1 - C.SHARE_RECOMBINED:
                    item = self.recombined.item(rng)
                else:
                    item = self.items[min(int(np.searchsorted(self.cumulative, rng.random())), len(self.items) - 1)]
                x = mild(rng, item) if rng.random() < self.easy.value else distorted(rng, item)
                xs.append(x[:, :, ::-1].transpose(2, 0, 1))
                t, n = encode(item[2])
                ts.append(t); ns.append(n)
                rs.append(REGION.get(item[3], -1)); os.append(one_row(item))
            yield torch.from_numpy(np.stack(xs)), torch.from_numpy(np.stack(ts)), torch.tensor(ns), torch.tensor(rs), torch.tensor(os)
