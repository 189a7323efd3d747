"""Training patches for the detector: a photo, warped by a known homography, with heat map and regression targets."""
import os

import cv2
import numpy as np
import torch

import config as C
import data as D

PATCH = C.DETECTOR_PATCH
CELLS = PATCH // 8


def read_bytes(data, row):
    with open(os.path.join(row.get("root", data), row["image"]), "rb") as f:
        return np.frombuffer(f.read(), np.uint8)


def box_corners(b):
    x, y, w, h = b
    return np.array([[x, y], [x + w, y], [x + w, y + h], [x, y + h]], np.float32)


def order(c):
    """tl, tr, br, bl whatever the order in the file."""
    c = np.array(c, np.float32)
    by_x = c[np.argsort(c[:, 0], kind="stable")]
    left, right = by_x[:2], by_x[2:]
    tl, bl = left[np.argsort(left[:, 1])]
    tr, br = right[np.argsort(right[:, 1])]
    return np.stack([tl, tr, br, bl])


class Patches(torch.utils.data.IterableDataset):
    def __init__(self, data, photos, negatives, batch, seed, plates=None):
        self.photos = [(read_bytes(data, r), r) for r in photos]
        self.negatives = [read_bytes(data, r) for r in negatives]
        self.batch, self.seed, self.plates = batch, seed, plates

    def __iter__(self):
        info = torch.utils.data.get_worker_info()
        rng = np.random.default_rng(self.seed + 1000 * (info.id if info else 0))
        while True:
            items = [self.sample(rng) for _ in range(self.batch)]
            yield tuple(torch.from_numpy(np.stack(x)) for x in zip(*items))

    def sample(self, rng):
        while True:
            kind = rng.random()
            if kind < C.SHARE_NEGATIVE:
                out = self.negative(rng)
            elif kind < C.SHARE_NEGATIVE + C.SHARE_PASTED and self.plates is not None:
                out = self.pasted(rng)
            else:
                out = self.photo(rng)
            if out is not None:
                return out

    def homography(self, rng, centre, scale, strength=1.0):
        """Maps the source so that `centre` lands somewhere in the patch; returns the 3x3 matrix."""
        angle = rng.normal(0, 4) if rng.random() < 0.75 else rng.uniform(-22, 22)
        angle = np.deg2rad(angle * strength)
        stretch = np.exp(rng.normal(0, 0.08))
        shear = rng.normal(0, 0.06) * strength
        a = np.array([[np.cos(angle) * stretch, -np.sin(angle) + shear, 0], [np.sin(angle), np.cos(angle) / stretch, 0], [0, 0, 1]])
        p = np.eye(3)
        p[2, :2] = rng.normal(0, 0.00025, 2) * strength
        s = np.diag([scale, scale, 1.0])
        t0 = np.array([[1, 0, -centre[0]], [0, 1, -centre[1]], [0, 0, 1.0]])
        m = p @ a @ s @ t0
        target = rng.uniform(0.06, 0.94, 2) * PATCH
        return np.array([[1, 0, target[0]], [0, 1, target[1]], [0, 0, 1.0]]) @ m

    def warp(self, rng, im, m, scale):
        shrink = 1.0
        if scale < 0.75:        # area averaging first: a bare warp would alias small plates
            shrink = max(scale, 0.02)
            im = cv2.resize(im, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
            m = m @ np.diag([1 / shrink, 1 / shrink, 1.0])
        border = cv2.BORDER_CONSTANT if rng.random() < 0.7 else cv2.BORDER_REFLECT_101
        if border == cv2.BORDER_REFLECT_101 and self.mirror_unsafe:
            border = cv2.BORDER_CONSTANT
        out = cv2.warpPerspective(im, m, (PATCH, PATCH), flags=cv2.INTER_LINEAR, borderMode=border, borderValue=(127, 127, 127))
        if border == cv2.BORDER_CONSTANT and rng.random() < 0.6:      # what lies outside the photo: a picture without plates
            back = cv2.imdecode(self.negatives[int(rng.integers(len(self.negatives)))], cv2.IMREAD_COLOR)
            k = (PATCH + 1) / min(back.shape[:2]) * rng.uniform(1, 1.6)
            back = cv2.resize(back, None, fx=k, fy=k, interpolation=cv2.INTER_AREA if k < 1 else cv2.INTER_LINEAR)
            y, x = (int(rng.integers(n - PATCH + 1)) for n in back.shape[:2])
            inside = cv2.warpPerspective(np.full(im.shape[:2], 255, np.uint8), m, (PATCH, PATCH), flags=cv2.INTER_NEAREST)
            out = np.where(inside[:, :, None] > 0, out, back[y:y + PATCH, x:x + PATCH])
        return out

    mirror_unsafe = False

    def photo(self, rng):
        buf, row = self.photos[int(rng.integers(len(self.photos)))]
        im = cv2.imdecode(buf, cv2.IMREAD_COLOR)
        plates = row["plates"]
        self.mirror_unsafe = True           # a mirrored plate outside the photo would be an unmarked plate
        if rng.random() < 0.9:
            p = plates[int(rng.integers(len(plates)))]
            x, y, w, h = p["box"]
            if w < 3 or h < 3:
                return None
            wanted = np.exp(rng.uniform(np.log(13), np.log(270)))
            scale = wanted / max(w, 1.2 * h)
            scale = min(scale, 4.0)
            centre = (x + w / 2, y + h / 2)
        else:
            scale = np.exp(rng.uniform(np.log(0.4), np.log(2.0)))
            centre = rng.random(2) * im.shape[1::-1]
        m = self.homography(rng, centre, scale)
        quads = []
        for p in plates:
            if p["corners"] is not None and p["box"] is not None:
                quads.append((order(p["corners"]), 1.0))
            else:
                quads.append((box_corners(p["box"]), 0.35))
        out = self.warp(rng, im, m, scale)
        warped = [(cv2.perspectiveTransform(q[None], m)[0], w) for q, w in quads]
        # only openlpr is known to leave plates unboxed; other sources are taken at their word
        return self.finish(rng, out, warped, row["source"] in ("openlpr", "usplates300"))

    def negative(self, rng):
        im = cv2.imdecode(self.negatives[int(rng.integers(len(self.negatives)))], cv2.IMREAD_COLOR)
        self.mirror_unsafe = False
        fit = PATCH / max(im.shape[:2])
        scale = fit * np.exp(rng.uniform(np.log(0.7), np.log(4)))
        m = self.homography(rng, rng.random(2) * im.shape[1::-1], scale)
        return self.finish(rng, self.warp(rng, im, m, scale), [], False)

    def pasted(self, rng):
        im, quads = self.plates.scene(rng, self)
        return self.finish(rng, im, [(q, w) for q, w in quads], False)

    def finish(self, rng, im, quads, unboxed):
        if rng.random() < 0.5:
            im = im.astype(np.float32)
            im = D.light(rng, im)
            if rng.random() < 0.4:
                im = D.noise(rng, im)
            im = np.clip(im, 0, 255).astype(np.uint8)
        if rng.random() < 0.25:
            im = D.blur(rng, im, 1.6)
        if rng.random() < 0.3:
            im = D.jpeg(rng, im)
        if rng.random() < 0.02:
            im = 255 - im
        heat = np.zeros((CELLS, CELLS), np.float32)
        weight = np.zeros((CELLS, CELLS), np.float32)        # of the regression
        keep = np.ones((CELLS, CELLS), np.float32)           # 0: no opinion about this cell
        cornered = np.zeros((CELLS, CELLS), np.float32)
        target = np.zeros((12, CELLS, CELLS), np.float32)
        cy, cx = np.mgrid[0:CELLS, 0:CELLS].astype(np.float32) * 8 + 4
        for q, trust in quads:
            x1, y1 = q.min(0)
            x2, y2 = q.max(0)
            w, h = x2 - x1, y2 - y1
            seen = max(0, min(x2, PATCH) - max(x1, 0)) * max(0, min(y2, PATCH) - max(y1, 0)) / max(w * h, 1e-6)
            if seen <= 0:
                continue
            mx, my = (x1 + x2) / 2, (y1 + y2) / 2
            i, j = int(my // 8), int(mx // 8)
            if seen < 0.75 or w < 9 or h < 4 or w > 330 or not (0 <= i < CELLS and 0 <= j < CELLS):
                keep[(cx > x1 - 8) & (cx < x2 + 8) & (cy > y1 - 8) & (cy < y2 + 8)] = 0
                continue
            sx, sy = max(w / 8 / 6, 0.45), max(h / 8 / 6, 0.45)
            g = np.exp(-0.5 * (((cx - mx) / 8 / sx) ** 2 + ((cy - my) / 8 / sy) ** 2))
            g[i, j] = 1
            heat = np.maximum(heat, g)
            inside = (g > 0.5) & (cx > x1 + 1) & (cx < x2 - 1) & (cy > y1 + 1) & (cy < y2 - 1)
            inside[i, j] = True
            mine = inside & (g > weight)
            weight[mine] = g[mine]
            cornered[mine] = trust
            d = np.stack([cx - x1, cy - y1, x2 - cx, y2 - cy])
            target[:4, mine] = np.log(np.maximum(d, 0.8) / 8)[:, mine]
            ref = np.array([[x1, y1], [x2, y1], [x2, y2], [x1, y2]])
            o = ((q - ref) / np.array([w, h])).reshape(8)
            target[4:, mine] = np.clip(o, -1, 1)[:, None]
        im = np.ascontiguousarray(im[:, :, ::-1].transpose(2, 0, 1))
        return im, heat, keep, weight, cornered, target, np.float32(1.0 if unboxed else 0.0)


def letterbox(im, height, width):
    """Top-left placement, area averaging when shrinking. Returns the picture (BGR uint8) and the scale."""
    scale = min(width / im.shape[1], height / im.shape[0])
    w, h = max(1, round(im.shape[1] * scale)), max(1, round(im.shape[0] * scale))
    out = np.full((height, width, 3), 127, np.uint8)
    out[:h, :w] = cv2.resize(im, (w, h), interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    return out, scale


def to_tensor(im):
    """A letterboxed picture as the exported detector takes it."""
    return torch.from_numpy(np.ascontiguousarray(im))[None]
