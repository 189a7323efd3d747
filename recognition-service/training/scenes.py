"""Drawn scenes and pictures without plates, with rendered plates set into them: their corners are known exactly."""
import cv2
import numpy as np

import config as C
import render

P = C.DETECTOR_PATCH


class Scenes:
    def __init__(self, path):
        self.plates = render.Rendered(path)

    def plate(self, rng):
        im, box, *_ = self.plates.item(int(rng.integers(len(self.plates))))
        x, y, w, h = (int(v) for v in box)
        if rng.random() < 0.5:         # with the holder round it
            k = rng.uniform(0, 0.1)
            e = int(k * h)
            im = im[max(0, y - e):y + h + e, max(0, x - e):x + w + e]
            inner = np.array([[min(x, e), min(y, e)], [min(x, e) + w, min(y, e)], [min(x, e) + w, min(y, e) + h], [min(x, e), min(y, e) + h]], np.float32)
        else:
            im = im[y:y + h, x:x + w]
            inner = np.array([[0, 0], [w, 0], [w, h], [0, h]], np.float32)
        return im, inner

    def quad(self, rng, centre, width, ratio, tilt=20):
        w, h = width, width / ratio
        yaw = np.cos(np.deg2rad(rng.uniform(0, 50))) if rng.random() < 0.4 else 1.0
        q = np.array([[-w, -h], [w, -h], [w, h], [-w, h]], np.float32) / 2 * [yaw, 1]
        if yaw < 1:      # the far side is lower
            k = (1 - yaw) * rng.choice([-1, 1]) * 0.25
            q[[0, 3], 1] *= 1 + k
            q[[1, 2], 1] *= 1 - k
        q[:, 1] += q[:, 0] * rng.normal(0, 0.07)
        a = np.deg2rad(rng.normal(0, 4) if rng.random() < 0.85 else rng.uniform(-tilt, tilt))
        return (q @ np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]]) + centre).astype(np.float32)

    def paste(self, rng, canvas, centre, width, tilt=20):
        im, inner = self.plate(rng)
        q = self.quad(rng, centre, width, (inner[1, 0] - inner[0, 0]) / (inner[2, 1] - inner[1, 1]), tilt)
        m = cv2.getPerspectiveTransform(inner, q)
        k = min(1.0, width / (inner[1, 0] - inner[0, 0]) * 1.3)
        if k < 0.8:
            im = cv2.resize(im, None, fx=k, fy=k, interpolation=cv2.INTER_AREA)
            m = m @ np.diag([1 / k, 1 / k, 1.0])
        gain = rng.uniform(0.55, 1.1)
        layer = cv2.warpPerspective(im, m, (P, P), flags=cv2.INTER_LINEAR)
        mask = cv2.warpPerspective(np.full(im.shape[:2], 255, np.uint8), m, (P, P), flags=cv2.INTER_LINEAR)[:, :, None].astype(np.float32) / 255
        canvas[:] = canvas * (1 - mask) + np.clip(layer.astype(np.float32) * gain, 0, 255) * mask
        return q

    def word(self, rng, canvas):
        """Writing that is no plate: signs, time stamps, names. It must not be found."""
        text = ["EXIT", "ENTRY 01", "P", "TAXI", "2026-03-14 08:21:55", "LANE 2", "CAM 3", "GATE B", "BUS STOP", "24h", "SCHOOL", "DIESEL", "OPEN", "STOP"][int(rng.integers(14))]
        size = rng.uniform(0.3, 1.2)
        t = int(rng.integers(1, 3))
        (w, h), _ = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, size, t)
        x, y = int(rng.integers(-20, P - 20)), int(rng.integers(h, P))
        if rng.random() < 0.5:
            cv2.rectangle(canvas, (x - 6, y - h - 6), (x + w + 6, y + 8), [float(v) for v in rng.uniform(0, 255, 3)], -1)
        ink = np.zeros((P, P), np.uint8)
        cv2.putText(ink, text, (x, y), cv2.FONT_HERSHEY_SIMPLEX, size, 255, t, cv2.LINE_AA)
        canvas[ink > 100] = rng.uniform(0, 255, 3)

    def scene(self, rng, patches):
        if rng.random() < 0.45:
            im = cv2.imdecode(patches.negatives[int(rng.integers(len(patches.negatives)))], cv2.IMREAD_COLOR)
            patches.mirror_unsafe = False
            scale = P / max(im.shape[:2]) * np.exp(rng.uniform(np.log(0.9), np.log(3)))
            canvas = patches.warp(rng, im, patches.homography(rng, rng.random(2) * im.shape[1::-1], scale), scale).astype(np.float32)
            quads = []
            for _ in range(1 + int(rng.random() < 0.3)):
                width = np.exp(rng.uniform(np.log(14), np.log(240)))
                quads.append((self.paste(rng, canvas, rng.uniform(0.05, 0.95, 2) * P, width), 1.0))
                if rng.random() < 0.7:
                    break
            quads = self.drop_covered(quads)
            return np.clip(canvas, 0, 255).astype(np.uint8), quads
        return self.drawn(rng)

    @staticmethod
    def drop_covered(quads):
        """Of two pasted plates that overlap, only scenes with the last one whole are kept simple: the earlier one goes."""
        out = []
        for i, (q, w) in enumerate(quads):
            a = np.concatenate([q.min(0), q.max(0)])
            if all(min(a[2], r[:, 0].max()) <= max(a[0], r[:, 0].min()) or min(a[3], r[:, 1].max()) <= max(a[1], r[:, 1].min()) for r, _ in quads[i + 1:]):
                out.append((q, w))
        return out if len(out) == len(quads) else quads[-1:]

    def drawn(self, rng):
        """A lane camera's view as a drawing: sky or wall, asphalt, lines, a car of plain shapes, a plate at its place."""
        g = lambda: [float(v) for v in np.clip(np.repeat(rng.uniform(20, 230), 3) + rng.normal(0, 12, 3), 0, 255)]
        colour = lambda: [float(v) for v in rng.uniform(0, 255, 3)]
        c = np.empty((P, P, 3), np.float32)
        horizon = int(P * rng.uniform(-0.2, 0.6))
        t = np.linspace(0, 1, P)[:, None, None]
        c[:] = np.array(g()) * (1 - t) + np.array(g()) * t
        if horizon > 0:
            c[:horizon] = np.array(colour() if rng.random() < 0.5 else g())
        for _ in range(int(rng.integers(0, 5))):      # lane lines, kerbs, posts, buildings
            x = rng.uniform(0, P, 2)
            cv2.line(c, (int(x[0]), max(horizon, 0)), (int(x[1]), P), g(), int(rng.integers(1, 12)), cv2.LINE_AA)
        for _ in range(int(rng.integers(0, 4))):
            x, y, w, h = rng.uniform(0, P), rng.uniform(0, P * 0.6), rng.uniform(10, 120), rng.uniform(8, 100)
            cv2.rectangle(c, (int(x), int(y)), (int(x + w), int(y + h)), colour(), -1)
        width = np.exp(rng.uniform(np.log(18), np.log(200)))
        car = width * rng.uniform(2.6, 4.2)
        cx, cy = rng.uniform(0.1, 0.9, 2) * P
        tall = car * rng.uniform(0.6, 0.9)
        body = colour()
        if rng.random() < 0.9:
            x1, x2, y2 = cx - car / 2, cx + car / 2, cy + tall * rng.uniform(0.1, 0.25)
            y1 = y2 - tall
            sill = y1 + tall * 0.42
            dark = [v * 0.6 for v in body]
            cv2.ellipse(c, (int(cx), int(y2)), (int(car * 0.55), max(1, int(tall * 0.1))), 0, 0, 360, [20.0, 20.0, 20.0], -1)
            cv2.fillPoly(c, [np.array([[x1 + car * 0.05, sill], [x1 + car * 0.18, y1], [x2 - car * 0.18, y1], [x2 - car * 0.05, sill]], np.int32)], dark if rng.random() < 0.5 else body, cv2.LINE_AA)
            cv2.fillPoly(c, [np.array([[x1 + car * 0.1, sill], [x1 + car * 0.21, y1 + tall * 0.06], [x2 - car * 0.21, y1 + tall * 0.06], [x2 - car * 0.1, sill]], np.int32)], g(), cv2.LINE_AA)
            r = max(1, int(car * 0.05))
            cv2.rectangle(c, (int(x1 + r), int(sill)), (int(x2 - r), int(y2)), body, -1)
            cv2.rectangle(c, (int(x1), int(sill + r)), (int(x2), int(y2 - r)), body, -1)
            light = [float(v) for v in ((220, 240, 250) if rng.random() < 0.5 else (40, 40, 220))]
            for k in (0.02, 0.8):
                a, b = (int(x1 + car * k), int(sill + tall * 0.08)), (int(x1 + car * (k + 0.18)), int(sill + tall * 0.2))
                cv2.rectangle(c, a, b, light, -1)
            if rng.random() < 0.7:
                cv2.rectangle(c, (int(cx - car * 0.25), int(sill + tall * 0.1)), (int(cx + car * 0.25), int(sill + tall * 0.22)), g(), -1)
            if rng.random() < 0.7:
                cv2.rectangle(c, (int(x1), int(cy - width * 0.2)), (int(x2), int(cy + width * 0.25)), dark if rng.random() < 0.5 else g(), -1)
            for k in (0.06, 0.78):
                cv2.rectangle(c, (int(x1 + car * k), int(y2 - r)), (int(x1 + car * (k + 0.16)), int(y2 + tall * 0.1)), [15.0, 15.0, 15.0], -1)
        for _ in range(int(rng.integers(0, 3))):
            self.word(rng, c)
        quads = []
        if rng.random() < 0.88:
            quads.append((self.paste(rng, c, (cx, cy), width), 1.0))
        return np.clip(c, 0, 255).astype(np.uint8), quads
