"""Measure the exported models.

python evaluate.py validation --data DIR --models DIR --out FILE.json     held-out photos, crops and negatives
python evaluate.py temperature --data DIR --reader CKPT                   the temperature that calibrates a checkpoint
python evaluate.py predict --images LIST.jsonl --root DIR --models DIR --out PREDICTIONS.jsonl     any set, to be scored elsewhere
"""
import argparse
import json
import os
import time

import cv2
import numpy as np
import torch

import config as C
import data as D
import detector_data as DD
import networks as N
import reader_data as RD
import refiner_data as R
import train_detector as TD
import train_reader as TR


class Pipeline:
    """Detector, refiner, rectification, reader: the same steps as in the service, see reader_contract.md."""

    def __init__(self, models, threshold=None):
        torch.set_num_threads(1)
        self.detector = torch.jit.load(os.path.join(models, "plate-detector.pt")).eval()
        self.refiner = torch.jit.load(os.path.join(models, "plate-refiner.pt")).eval()
        self.reader = torch.jit.load(os.path.join(models, "plate-reader.pt")).eval()
        self.threshold = C.DETECTOR_THRESHOLD if threshold is None else threshold
        self.spent = {"detector": 0.0, "refiner": 0.0, "reader": 0.0, "all": 0.0, "images": 0, "crops": 0}

    def detect(self, im):
        boxed, scale = DD.letterbox(im, C.DETECTOR_HEIGHT, C.DETECTOR_WIDTH)
        x = DD.to_tensor(boxed)
        t = time.thread_time()
        with torch.no_grad():
            out = self.detector(x).numpy()
        self.spent["detector"] += time.thread_time() - t
        least = max(self.threshold, min(2 * self.threshold, out[0, 0] / 2))          # beside a sure find, faint ones are not worth a second look
        return [np.concatenate([r[:1], r[1:] / scale]) for r in TD.nms([r for r in out if r[0] >= least])]

    def read(self, crops):
        x = torch.from_numpy(np.stack([c[:, :, ::-1].transpose(2, 0, 1) for c in crops])).float() / 255
        t = time.thread_time()
        with torch.no_grad():
            slots, regions = self.reader(x)
        self.spent["reader"] += time.thread_time() - t
        self.spent["crops"] += len(crops)
        return TR.decode(slots.numpy()), regions.numpy()

    def refine(self, im, rows):
        """The finds that a second look takes for plates, with its confidence, box and corners."""
        if not rows:
            return rows
        windows = [R.window(r[1:5]) for r in rows]
        pictures = [self.straight(im, DD.box_corners(w), R.H, R.W) for w in windows]
        x = torch.from_numpy(np.stack([p[:, :, ::-1].transpose(2, 0, 1) for p in pictures])).float() / 255
        t = time.thread_time()
        with torch.no_grad():
            out = self.refiner(x).numpy()
        self.spent["refiner"] += time.thread_time() - t
        refined = []
        for r, (wx, wy, ww, wh) in zip(out, windows):
            if r[0] >= C.REFINER_THRESHOLD:
                q = r[1:].reshape(4, 2) * [ww, wh] + [wx, wy]
                refined.append(np.concatenate([r[:1], q.min(0), q.max(0), q.reshape(8)]))
        return TD.nms(sorted(refined, key=lambda r: -r[0]))

    def cut(self, im, row):
        return self.straight(im, RD.expand(row[5:13].reshape(4, 2), C.SERVICE_MARGIN_X, C.SERVICE_MARGIN_Y), RD.H, RD.W)

    @staticmethod
    def straight(im, q, height, width):
        # only the surroundings are resized by RD.cut, not a whole photo of twelve million pixels
        x1, y1 = np.maximum(np.floor(q.min(0)) - 4, 0).astype(int)
        x2, y2 = np.minimum(np.ceil(q.max(0)) + 5, im.shape[1::-1]).astype(int)
        if x2 - x1 < 2 or y2 - y1 < 2:
            return np.zeros((height, width, 3), np.uint8)
        return RD.cut(im[y1:y2, x1:x2], (q - [x1, y1]).astype(np.float32), height, width)

    def plates(self, im):
        t = time.thread_time()
        rows = self.refine(im, self.detect(im)[:8])
        out = []
        if rows:
            reads, regions = self.read([self.cut(im, r) for r in rows])
            for r, (text, conf), g in zip(rows, reads, regions):
                out.append({"text": text, "confidence": conf, "detectionConfidence": float(r[0]), "region": C.REGIONS[int(g.argmax())],
                            "regionConfidence": float(g.max()), "box": [round(float(v), 1) for v in (r[1], r[2], r[3] - r[1], r[4] - r[2])]})
        out.sort(key=lambda p: (len(p["text"]) >= 3, p["confidence"] * p["detectionConfidence"]), reverse=True)
        self.spent["all"] += time.thread_time() - t
        self.spent["images"] += 1
        return out

    def times(self):
        # CPU time of the one thread, which other work on the machine does not stretch
        n = max(self.spent["images"], 1)
        return {"detectorMs": round(1000 * self.spent["detector"] / n, 2), "refinerMs": round(1000 * self.spent["refiner"] / n, 2), "readerMsPerCrop": round(1000 * self.spent["reader"] / max(self.spent["crops"], 1), 2),
                "allMs": round(1000 * self.spent["all"] / n, 2)}


def temperature(data, checkpoint):
    """The temperature with the best likelihood of the held-out texts, on distorted held-out crops."""
    _, valid = D.split_crops(data)
    valid = RD.load(data, valid)
    net = N.Reader(len(C.REGIONS))
    net.load_state_dict(torch.load(checkpoint, weights_only=False)["ema"])
    pictures = TR.degraded(valid)
    with torch.no_grad():
        x = torch.from_numpy(np.stack([p[:, :, ::-1].transpose(2, 0, 1) for p in pictures])).float() / 255
        logits = torch.cat([net.eval()(part)[0] for part in x.split(64)])
    best = (1e9, 1.0)
    for t in np.arange(0.7, 2.6, 0.1):
        nll = 0.0
        for (text, conf), item in zip(TR.decode(N.collapse(logits / float(t), C.READER_SLOTS).numpy()), valid):
            # the read as a whole is right or wrong; its confidence is what the service acts on
            p = min(max(conf, 1e-4), 1 - 1e-4)
            nll -= np.log(p if text == item[2] else 1 - p)
        best = min(best, (nll / len(valid), round(float(t), 2)))
    return best[1]


def validation(data, models, threshold):
    pipe = Pipeline(models, threshold)
    _, photos = D.split_photos(data)
    _, crops = D.split_crops(data)
    _, negatives = D.split_negatives(data)
    result = {"detectorThreshold": pipe.threshold}
    items = RD.load(data, crops)
    for name, pictures in (("readerOnHeldOutCrops", [RD.plain(i) for i in items]), ("readerOnDistortedHeldOutCrops", TR.degraded(items))):
        reads = []
        for i in range(0, len(pictures), 32):
            reads += pipe.read(pictures[i:i + 32])[0]
        by = {}
        for item, (text, conf) in zip(items, reads):
            group = next((g for g, s in TR.GROUPS.items() if item[4] in s), "other")
            for key in ("all", group, item[4]) if "Distorted" not in name else ("all", group):
                b = by.setdefault(key, [0, 0, 0])
                b[0] += text == item[2]; b[1] += TR.fold(text) == TR.fold(item[2]); b[2] += 1
        result[name] = {k: {"plateAccuracy": round(v[0] / v[2], 4), "folded": round(v[1] / v[2], 4), "crops": v[2]} for k, v in sorted(by.items())}
        if "Distorted" in name:      # what confidence buys
            result["confidence"] = {str(c): {"kept": round(float(np.mean([r[1] >= c for r in reads])), 4),
                                             "right": round(float(np.mean([TR.fold(r[0]) == TR.fold(i[2]) for r, i in zip(reads, items) if r[1] >= c] or [0])), 4)} for c in (0.5, 0.7, 0.8, 0.9, 0.95)}
    pipe.spent.update(reader=0.0, crops=0)
    boxes, found, texts, right, by = 0, 0, 0, 0, {}
    for row in photos:
        im = cv2.imread(os.path.join(data, row["image"]))
        out = pipe.plates(im)
        for p in row["plates"]:
            x, y, w, h = p["box"]
            hits = [q for q in out if TD.iou((q["box"][0], q["box"][1], q["box"][0] + q["box"][2], q["box"][1] + q["box"][3]), (x, y, x + w, y + h)) > 0.5]
            boxes += 1
            found += bool(hits)
            b = by.setdefault(row["source"], [0, 0, 0, 0])
            b[0] += bool(hits); b[1] += 1
            if p["text"] and p["certain"]:
                ok = any(TR.fold(q["text"]) == TR.fold(p["text"]) for q in hits)
                texts += 1; right += ok; b[2] += ok; b[3] += 1
    result["photos"] = {"boxes": boxes, "recall": round(found / boxes, 4), "plates with text": texts, "found and read (folded)": round(right / max(texts, 1), 4),
                        "bySource": {k: f"found {v[0]}/{v[1]}, read {v[2]}/{v[3]}" for k, v in sorted(by.items())}}
    result["timesOneThread"] = pipe.times()
    false = {"pictures": len(negatives), "withDetection": 0, "withRead0.5": 0, "withRead0.8": 0, "withRead0.9": 0}
    for row in negatives:
        out = pipe.plates(cv2.imread(os.path.join(data, row["image"])))
        false["withDetection"] += bool(out)
        for c in (0.5, 0.8, 0.9):
            false[f"withRead{c}"] += any(p["confidence"] >= c and len(p["text"]) >= 3 for p in out)
    result["heldOutNegatives"] = false
    return result


def main():
    a = argparse.ArgumentParser()
    a.add_argument("what", choices=["validation", "temperature", "predict"])
    a.add_argument("--data")
    a.add_argument("--models")
    a.add_argument("--reader")
    a.add_argument("--images")
    a.add_argument("--root")
    a.add_argument("--out")
    a.add_argument("--threshold", type=float)
    o = a.parse_args()
    if o.what == "temperature":
        print(temperature(o.data, o.reader))
    elif o.what == "validation":
        result = validation(o.data, o.models, o.threshold)
        print(json.dumps(result, indent=1))
        if o.out:
            with open(o.out, "w") as f:
                json.dump(result, f, indent=1)
    else:
        pipe = Pipeline(o.models, o.threshold)
        with open(o.out, "w") as f:
            for row in D.rows(os.path.dirname(os.path.abspath(o.images)), os.path.basename(o.images)):
                im = cv2.imread(os.path.join(o.root, row["image"]))
                t = time.thread_time()
                plates = pipe.plates(im)
                f.write(json.dumps({"image": row["image"], "plates": plates, "millis": round(1000 * (time.thread_time() - t), 1)}) + "\n")
        print(pipe.times())


if __name__ == "__main__":
    main()
