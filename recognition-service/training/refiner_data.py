"""Windows for the refiner: a plate somewhere near where a detector believed it, cut from the full picture."""
import cv2
import numpy as np
import torch

import config as C
import data as D
import detector_data as DD
import reader_data as RD

H, W = C.REFINER_HEIGHT, C.REFINER_WIDTH
P = C.DETECTOR_PATCH


def window(box):
    """The refiner's window about a find (x1, y1, x2, y2), as x, y, width, height."""
    w, h = (box[2] - box[0]) * C.REFINER_WINDOW_X, (box[3] - box[1]) * C.REFINER_WINDOW_Y
    return (box[0] + box[2]) / 2 - w / 2, (box[1] + box[3]) / 2 - h / 2, w, h


def edges(source, box):
    """The plate's own edges (x, y, width, height): boxes drawn by hand stand off them, at some sources more than at others."""
    x, y, w, h = box
    margin = C.BOX_MARGIN.get(source, 0.0)
    m = min(margin * h / (1 + 2 * margin), 0.2 * w)
    return x + m, y + m, w - 2 * m, h - 2 * m


def believed(rng, box):
    """A box as a detector would have found it: too loose more often than too tight, and off the middle."""
    w, h = box[2] - box[0], box[3] - box[1]
    cx = (box[0] + box[2]) / 2 + rng.normal(0, 0.07) * w
    cy = (box[1] + box[3]) / 2 + rng.normal(0, 0.12) * h
    w *= np.exp(np.clip(rng.normal(0.09, 0.15), -0.3, 0.55))
    h *= np.exp(np.clip(rng.normal(0.20, 0.21), -0.4, 0.8))
    return cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2


def behind_post(rng, im, quad):
    """A post, a pole or a strap stands before the plate, which goes on behind it. Returns the picture and the box (x1, y1, x2, y2)
    that a detector then finds: all of the plate, or the longer piece beside the post."""
    tl, tr, br, bl = quad
    wide, at = rng.uniform(0.05, 0.17), rng.uniform(0.15, 0.85)
    down = ((bl - tl) + (br - tr)) / 2
    lean = (tr - tl) * rng.normal(0, 0.06)
    top, bottom = tl + (tr - tl) * at - down * rng.uniform(0.1, 3) + lean, bl + (br - bl) * at + down * rng.uniform(0.1, 3) - lean
    half = (tr - tl) * wide / 2
    mask = np.zeros(im.shape[:2], np.uint8)
    cv2.fillPoly(mask, [np.round(np.array([top - half, top + half, bottom + half, bottom - half]) * 16).astype(np.int32)], 255, cv2.LINE_AA, 4)
    mask = mask[:, :, None].astype(np.float32) / 255
    colour = np.repeat(rng.uniform(10, 240), 3) if rng.random() < 0.6 else rng.uniform(0, 255, 3)
    im = np.clip(im * (1 - mask) + (colour + rng.normal(0, 4, im.shape[:2] + (1,))) * mask, 0, 255).astype(np.uint8)
    if rng.random() < 0.4:
        seen = quad
    elif at > 0.5:
        seen = np.stack([tl, tl + (tr - tl) * (at - wide / 2), bl + (br - bl) * (at - wide / 2), bl])
    else:
        seen = np.stack([tl + (tr - tl) * (at + wide / 2), tr, br, bl + (br - bl) * (at + wide / 2)])
    return im, (*seen.min(0), *seen.max(0))


class Windows(torch.utils.data.IterableDataset):
    """Batches: window, is a plate, target quad (in units of the window), weight of the box, weight of the corners."""

    def __init__(self, data, photos, negatives, finds, scenes, writing, seed):
        self.photos = [(DD.read_bytes(data, r), r, p) for r in photos for p in r["plates"] if p["box"][2] >= 14 and p["box"][3] >= 6]
        self.negatives = [DD.read_bytes(data, r) for r in negatives]
        self.finds = [(i, f) for i, boxes in enumerate(finds) for f in boxes]     # the detector's false finds in negatives
        self.scenes, self.writing, self.seed = scenes, writing, seed

    def __iter__(self):
        info = torch.utils.data.get_worker_info()
        rng = np.random.default_rng(self.seed + 1000 * (info.id if info else 0))
        while True:
            items = []
            while len(items) < C.REFINER_BATCH:
                kind = rng.random()
                make = self.negative if kind < C.REFINER_NEGATIVE else self.pasted if kind < C.REFINER_NEGATIVE + C.REFINER_PASTED else self.photo
                item = make(rng)
                if item is not None:
                    items.append(item)
            yield tuple(torch.from_numpy(np.stack(x)) for x in zip(*items))

    def photo(self, rng):
        buf, row, p = self.photos[int(rng.integers(len(self.photos)))]
        im = cv2.imdecode(buf, cv2.IMREAD_COLOR)
        exact = p["corners"] is not None and row["source"] != "usplates300"
        q = DD.order(p["corners"]) if exact else DD.box_corners(edges(row["source"], p["box"]))
        if exact and rng.random() < 0.5:
            m = cv2.getRotationMatrix2D(tuple(float(v) for v in q.mean(0)), float(rng.uniform(-20, 20)), 1.0)
            im = cv2.warpAffine(im, m, im.shape[1::-1], borderMode=cv2.BORDER_REPLICATE)
            q = (q @ m[:, :2].T + m[:, 2]).astype(np.float32)
        trust = C.BOX_TRUST.get(row["source"], 1.0)
        return self.finish(rng, im, q, trust, 2.0 if exact else 0.0)

    def pasted(self, rng):
        if rng.random() < 0.5:
            back = cv2.imdecode(self.negatives[int(rng.integers(len(self.negatives)))], cv2.IMREAD_COLOR)
        else:
            back = cv2.imdecode(self.photos[int(rng.integers(len(self.photos)))][0], cv2.IMREAD_COLOR)
        k = P / min(back.shape[:2]) * rng.uniform(1.01, 2.5)
        back = cv2.resize(back, None, fx=k, fy=k, interpolation=cv2.INTER_AREA if k < 1 else cv2.INTER_LINEAR)
        y, x = (int(rng.integers(n - P + 1)) for n in back.shape[:2])
        canvas = back[y:y + P, x:x + P].astype(np.float32)
        q = self.scenes.paste(rng, canvas, rng.uniform(0.4, 0.6, 2) * P, np.exp(rng.uniform(np.log(40), np.log(170))), tilt=38)
        return self.finish(rng, np.clip(canvas, 0, 255).astype(np.uint8), q, 1.0, 1.0)

    def negative(self, rng):
        if self.writing and rng.random() < C.REFINER_WRITING:
            photo = rng.random() < 0.5
            im = cv2.imdecode(self.photos[int(rng.integers(len(self.photos)))][0] if photo else self.negatives[int(rng.integers(len(self.negatives)))], cv2.IMREAD_COLOR)
            put = self.writing.put(rng, im)
            return put and self.finish(rng, put[0], DD.box_corners(put[1]), 0.0, 0.0, plate=False)
        if self.finds and rng.random() < 0.6:
            i, box = self.finds[int(rng.integers(len(self.finds)))]
            im = cv2.imdecode(self.negatives[i], cv2.IMREAD_COLOR)
        else:
            im = cv2.imdecode(self.negatives[int(rng.integers(len(self.negatives)))], cv2.IMREAD_COLOR)
            w = np.exp(rng.uniform(np.log(20), np.log(250)))
            h = w / np.exp(rng.uniform(np.log(1.0), np.log(5.5)))
            x, y = rng.random(2) * im.shape[1::-1]
            box = (x - w / 2, y - h / 2, x + w / 2, y + h / 2)
        return self.finish(rng, im, DD.box_corners((box[0], box[1], box[2] - box[0], box[3] - box[1])), 0.0, 0.0, plate=False)

    def finish(self, rng, im, quad, box_weight, corner_weight, plate=True):
        x1, y1, x2, y2 = (*quad.min(0), *quad.max(0))
        if x2 - x1 < 8 or y2 - y1 < 4:
            return None
        found = (x1, y1, x2, y2)
        if plate and rng.random() < C.REFINER_POSTS:
            im, found = behind_post(rng, im, quad)
        wx, wy, ww, wh = window(believed(rng, found))
        # the picture's own resolution, or a poorer one
        hh = int(np.clip(np.exp(rng.uniform(np.log(20), np.log(100))), 12, max(14, wh * 1.2)))
        out = RD.cut(im, DD.box_corners((wx, wy, ww, wh)), hh, int(np.clip(hh * ww / wh, 16, 400)))
        x = out.astype(np.float32)
        if rng.random() < 0.7:
            x = D.light(rng, x)
        if rng.random() < 0.35:
            x = D.noise(rng, x, 0.7)
        if rng.random() < 0.25:
            x = D.blur(rng, x, 1.3)
        x = np.clip(x, 0, 255).astype(np.uint8)
        if rng.random() < 0.3:
            x = D.jpeg(rng, x)
        if rng.random() < 0.03:
            x = 255 - x
        x = cv2.resize(x, (W, H), interpolation=cv2.INTER_LINEAR if hh < H * 1.3 else cv2.INTER_AREA)
        t = ((quad - [wx, wy]) / [ww, wh]).astype(np.float32)
        return (np.ascontiguousarray(x[:, :, ::-1].transpose(2, 0, 1)), np.float32(plate), t, np.float32(box_weight), np.float32(corner_weight))
