"""Train the refiner.  python train_refiner.py --data DIR --work DIR --detector CKPT --plates FILE.npz --minutes 40 [--threads 1]

Stops when the minutes of training are used up; started again with the same --work it goes on from the last checkpoint.
"""
import argparse
import copy
import json
import os
import time

import cv2
import numpy as np
import torch
import torch.nn.functional as F

import config as C
import data as D
import detector_data as DD
import networks as N
import reader_data as RD
import refiner_data as R
import scenes
import writing
from train_detector import iou, nms


def box_of(q):
    """(N, 4, 2) quads -> (N, 4) upright boxes round them."""
    return torch.cat([q.min(1).values, q.max(1).values], 1)


def loss_of(out, plate, quad, box_weight, corner_weight):
    seen = F.binary_cross_entropy_with_logits(out[:, 0], plate)
    q = out[:, 1:].reshape(-1, 4, 2)
    a, b = box_of(q), box_of(quad)
    lt, rb = torch.maximum(a[:, :2], b[:, :2]), torch.minimum(a[:, 2:], b[:, 2:])
    inter = (rb - lt).clamp(min=0).prod(1)
    area = (a[:, 2:] - a[:, :2]).clamp(min=1e-3).prod(1) + (b[:, 2:] - b[:, :2]).prod(1)
    over = 1 - inter / (area - inter)
    edge = F.smooth_l1_loss(a, b, reduction="none", beta=0.02).sum(1)
    box = ((over + 2 * edge) * box_weight).sum() / box_weight.sum().clamp(min=1)
    corner = (F.smooth_l1_loss(q, quad, reduction="none", beta=0.02).sum((1, 2)) * corner_weight).sum() / corner_weight.sum().clamp(min=1)
    # a box alone says nothing of slant: without other evidence the plate is a parallelogram
    para = ((q[:, 0] - q[:, 1]) - (q[:, 3] - q[:, 2])).abs().sum(1)
    para = (para * (corner_weight == 0) * plate).mean()
    return 0.5 * seen + box + 3 * corner + 0.3 * para, (seen.item(), box.item(), corner.item())


def false_finds(data, rows, detector, cache):
    """The detector's finds in pictures without plates, kept in a file: the detector need not run again at each start."""
    if os.path.exists(cache):
        with open(cache, encoding="utf-8") as f:
            return json.load(f)
    model, out = N.DetectorExport(detector, C.DETECTOR_TOP_K).eval(), []
    with torch.no_grad():
        for row in rows:
            boxed, scale = DD.letterbox(cv2.imread(os.path.join(data, row["image"])), C.DETECTOR_HEIGHT, C.DETECTOR_WIDTH)
            found = nms([r for r in model(DD.to_tensor(boxed)).numpy() if r[0] > 0.05])
            out.append([[float(v) / scale for v in r[1:5]] for r in found[:12]])
    with open(cache, "w", encoding="utf-8") as f:
        json.dump(out, f)
    return out


class Check:
    """Held-out photos and pictures without plates, each with the detector's own finds: what refining makes of them."""

    def __init__(self, data, photos, negatives, detector):
        model = N.DetectorExport(detector, C.DETECTOR_TOP_K).eval()
        self.plates, self.windows, self.noise = [], [], []
        with torch.no_grad():
            for row in photos + negatives:
                im = cv2.imread(os.path.join(data, row["image"]))
                boxed, scale = DD.letterbox(im, C.DETECTOR_HEIGHT, C.DETECTOR_WIDTH)
                found = [np.array(r[1:5]) / scale for r in nms([r for r in model(DD.to_tensor(boxed)).numpy() if r[0] > 0.1])]
                for p in row.get("plates", []):
                    x, y, w, h = R.edges(row["source"], p["box"])
                    if w * scale < 12 or not found:
                        continue
                    best = max(found, key=lambda f: iou(f, (x, y, x + w, y + h)))
                    if iou(best, (x, y, x + w, y + h)) > 0.2:
                        self.plates.append((len(self.windows), (x, y, x + w, y + h), best, row["source"]))
                        self.windows.append(self.cut(im, best))
                if "plates" not in row:
                    for f in found[:6]:
                        self.noise.append(len(self.windows))
                        self.windows.append(self.cut(im, f))

    @staticmethod
    def cut(im, box):
        return RD.cut(im, DD.box_corners(R.window(box)), R.H, R.W)

    def run(self, net):
        model = N.RefinerExport(copy.deepcopy(net).eval())
        with torch.no_grad():
            x = torch.from_numpy(np.stack([w[:, :, ::-1].transpose(2, 0, 1) for w in self.windows])).float() / 255
            out = torch.cat([model(x[i:i + 64]) for i in range(0, len(x), 64)]).numpy()
        before, after, by = [], [], {}
        for i, truth, find, source in self.plates:
            wx, wy, ww, wh = R.window(find)
            q = out[i, 1:].reshape(4, 2) * [ww, wh] + [wx, wy]
            before.append(iou(find, truth))
            after.append(iou((*q.min(0), *q.max(0)), truth))
            by.setdefault(source, []).append(after[-1])
        before, after = np.array(before), np.array(after)
        sure = np.array([out[i, 0] for i, *_ in self.plates])
        noise = np.array([out[i, 0] for i in self.noise])
        return {"plates": len(after), "meanIou": [round(float(before.mean()), 4), round(float(after.mean()), 4)],
                "over0.5": [round(float((before > 0.5).mean()), 4), round(float((after > 0.5).mean()), 4)],
                "over0.7": [round(float((before > 0.7).mean()), 4), round(float((after > 0.7).mean()), 4)],
                "plateAt0.5": round(float((sure > 0.5).mean()), 4), "noiseAt0.5": round(float((noise > 0.5).mean()), 4), "noise": len(noise),
                "bySource": {k: round(float(np.mean(v)), 3) for k, v in sorted(by.items())}}


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--data", required=True)
    a.add_argument("--work", required=True)
    a.add_argument("--detector", required=True, help="a trained detector: its errors are what is refined")
    a.add_argument("--plates", required=True, help="rendered plates (render.py)")
    a.add_argument("--fonts", action="append", help="folders of fonts for writing that is no plate; none without")
    a.add_argument("--minutes", type=float, default=40)
    a.add_argument("--threads", type=int, default=1)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--start", help="a refiner.ckpt to begin from, with a new schedule")
    a.add_argument("--rate", type=float, default=C.REFINER_LR, help="the learning rate that the schedule starts with")
    a.add_argument("--every", type=float, default=4, help="minutes between checkpoints")
    o = a.parse_args()
    torch.set_num_threads(o.threads)
    torch.manual_seed(o.seed)
    os.makedirs(o.work, exist_ok=True)
    train, valid = D.split_photos(o.data)
    negatives, _ = D.split_negatives(o.data)
    choose, negatives = negatives[::10], [n for i, n in enumerate(negatives) if i % 10]
    detector = N.Detector()
    detector.load_state_dict(torch.load(o.detector, weights_only=False)["ema"])
    detector = detector.eval().to(memory_format=torch.channels_last)
    finds = false_finds(o.data, negatives, detector, os.path.join(o.work, "finds.json"))
    check = Check(o.data, valid, choose, detector)
    dataset = R.Windows(o.data, train, negatives, finds, scenes.Scenes(o.plates), writing.Writing(o.fonts) if o.fonts else None, o.seed + int(time.time()) % 100000)
    print(f"{len(dataset.photos)} plates to train on, {len(check.plates)} held out, {sum(map(len, finds))} false finds", flush=True)
    net = N.Refiner().to(memory_format=torch.channels_last)
    ema = copy.deepcopy(net).eval()
    opt = torch.optim.AdamW(net.parameters(), C.REFINER_LR, weight_decay=0.03)
    state = {"elapsed": 0.0, "step": 0}
    path = os.path.join(o.work, "refiner.ckpt")
    if os.path.exists(path):
        saved = torch.load(path, weights_only=False)
        net.load_state_dict(saved["net"]); ema.load_state_dict(saved["ema"]); opt.load_state_dict(saved["opt"])
        state = saved["state"]
        print("resumed", state, flush=True)
    elif o.start:
        begun = torch.load(o.start, weights_only=False)["ema"]
        net.load_state_dict(begun); ema.load_state_dict(begun)
        print("begun from", o.start, "which gave", json.dumps(check.run(ema)), flush=True)
    loader = iter(torch.utils.data.DataLoader(dataset, batch_size=None, num_workers=1, prefetch_factor=6))
    last = saved_at = time.time()
    sums = np.zeros(3)
    summed = 0
    while state["elapsed"] < o.minutes * 60:
        progress = state["elapsed"] / (o.minutes * 60)
        lr = o.rate * min(1, (state["step"] + 1) / 100) * (0.01 + 0.99 * 0.5 * (1 + np.cos(np.pi * progress)))
        for g in opt.param_groups:
            g["lr"] = lr
        x, *targets = next(loader)
        net.train()
        x = (x.float() / 255).contiguous(memory_format=torch.channels_last)
        with torch.autocast("cpu", torch.bfloat16):
            f = net.body(N.by_itself(x))
        out = net.place(f.float())          # coordinates want more than eight bits
        loss, parts = loss_of(out, *targets)
        opt.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        opt.step()
        state["step"] += 1
        decay = min(C.EMA, (1 + state["step"]) / (10 + state["step"]))
        with torch.no_grad():
            for e, p in zip(ema.state_dict().values(), net.state_dict().values()):
                e.lerp_(p, 1 - decay) if e.dtype.is_floating_point else e.copy_(p)
        sums += parts
        summed += 1
        now = time.time()
        state["elapsed"] += now - last
        last = now
        if state["step"] % 100 == 0:
            print(f"{state['step']} {state['elapsed'] / 60:.1f} min lr {lr:.5f} plate, box, corner {sums / summed}", flush=True)
            sums[:], summed = 0, 0
        if now - saved_at > o.every * 60 or state["elapsed"] >= o.minutes * 60:
            print("valid", json.dumps(check.run(ema)), flush=True)
            torch.save({"net": net.state_dict(), "ema": ema.state_dict(), "opt": opt.state_dict(), "state": state}, path + ".new")
            os.replace(path + ".new", path)
            saved_at = last = time.time()


if __name__ == "__main__":
    main()
