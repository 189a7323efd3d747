"""Train the plate detector.  python train_detector.py --data DIR --work DIR --minutes 40 [--threads 1]

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


def loss_of(out, heat, keep, weight, cornered, target, unboxed, late):
    logit = out[:, 0].float()
    p = torch.sigmoid(logit).clamp(1e-5, 1 - 1e-5)
    positive = (heat > 0.999).float() * keep
    down = torch.pow(1 - heat, 4)
    if late:      # a sure find where the source leaves plates unboxed is more likely right than wrong: no opinion
        sure = ((p.detach() > 0.3) & (heat < 0.05)).float() * unboxed[:, None, None]
        sure = F.max_pool2d(sure[:, None], 3, 1, 1)[:, 0]
        keep = keep * (1 - sure)
    n = positive.sum().clamp(min=1)
    focal = -(positive * (1 - p) ** 2 * torch.log(p) + (1 - positive) * keep * down * p ** 2 * torch.log(1 - p)).sum() / n
    w = weight / weight.sum().clamp(min=1)
    d, t = out[:, 1:5].float(), target[:, :4]
    l1 = (F.smooth_l1_loss(d, t, reduction="none", beta=0.1).sum(1) * w).sum()
    a, b = torch.exp(d.clamp(max=4.6)), torch.exp(t)
    inter = (torch.minimum(a[:, 0], b[:, 0]) + torch.minimum(a[:, 2], b[:, 2])) * (torch.minimum(a[:, 1], b[:, 1]) + torch.minimum(a[:, 3], b[:, 3]))
    area = (a[:, 0] + a[:, 2]) * (a[:, 1] + a[:, 3]) + (b[:, 0] + b[:, 2]) * (b[:, 1] + b[:, 3])
    iou = inter / (area - inter)
    box = ((1 - iou) * w).sum()
    corner = (F.smooth_l1_loss(out[:, 5:].float(), target[:, 4:], reduction="none", beta=0.05).sum(1) * w * cornered).sum()
    return focal + 0.5 * l1 + 2 * box + 2 * corner, (focal.item(), box.item(), corner.item())


def iou(a, b):
    x1, y1, x2, y2 = max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])
    i = max(0, x2 - x1) * max(0, y2 - y1)
    return i / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - i + 1e-9)


def nms(rows, threshold=0.4):
    kept = []
    for r in rows:
        if all(iou(r[1:5], k[1:5]) < threshold for k in kept):
            kept.append(r)
    return kept


def evaluate(net, data, photos, negatives, floor=0.05):
    """Recall of boxes (IoU > 0.5) at a few thresholds, and pictures without a plate that got a detection."""
    model = N.DetectorExport(copy.deepcopy(net).eval(), C.DETECTOR_TOP_K).eval()
    marks = (0.2, 0.3, 0.4, 0.5)
    found, total, by_source, overlap = {m: 0 for m in marks}, 0, {}, []
    with torch.no_grad():
        def detect(row):
            im = cv2.imread(os.path.join(data, row["image"]))
            boxed, scale = DD.letterbox(im, C.DETECTOR_HEIGHT, C.DETECTOR_WIDTH)
            out = model(DD.to_tensor(boxed)).numpy()
            return nms([r for r in out if r[0] > floor]), scale
        for row in photos:
            rows, scale = detect(row)
            for p in row["plates"]:
                x, y, w, h = (v * scale for v in p["box"])
                if w < 12:
                    continue
                total += 1
                best = max(((r[0], iou(r[1:5], (x, y, x + w, y + h))) for r in rows if iou(r[1:5], (x, y, x + w, y + h)) > 0.5), default=(0, 0))
                if best[0]:
                    overlap.append(best[1])
                for m in marks:
                    found[m] += best[0] >= m
                s = by_source.setdefault(row["source"], [0, 0])
                s[0] += best[0] >= 0.3
                s[1] += 1
        tops = [max((r[0] for r in detect(row)[0]), default=0) for row in negatives]
    return {"boxes": total, "recall": {str(m): round(found[m] / max(total, 1), 4) for m in marks},
            "meanIou": round(float(np.mean(overlap)) if overlap else 0, 4),
            "negativesWithDetection": {str(m): int(sum(t >= m for t in tops)) for m in marks}, "negatives": len(negatives),
            "bySource": {k: f"{a}/{b}" for k, (a, b) in sorted(by_source.items())}}


def score(result):
    """What checkpoints are chosen by: recall less the share of plate-less pictures with a false find, both at 0.3."""
    return result["recall"]["0.3"] - 0.5 * result["negativesWithDetection"]["0.3"] / max(result["negatives"], 1) + 0.2 * result["meanIou"]


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--data", required=True)
    a.add_argument("--work", required=True)
    a.add_argument("--minutes", type=float, default=40)
    a.add_argument("--threads", type=int, default=1)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--plates", help="folder of rendered plates, to paste into scenes")
    a.add_argument("--extra", help="folder of frames drawn by the lane simulator, with truth.jsonl")
    a.add_argument("--start", help="a detector.best to begin from, with a new schedule")
    a.add_argument("--every", type=float, default=4, help="minutes between checkpoints")
    o = a.parse_args()
    torch.set_num_threads(o.threads)
    torch.manual_seed(o.seed)
    os.makedirs(o.work, exist_ok=True)
    train, valid = D.split_photos(o.data)
    if o.extra:
        train += D.extra_photos(o.extra)
    negatives, held = D.split_negatives(o.data)
    # checkpoints are chosen on part of the training negatives; the held-out ones are for reporting only
    choose, negatives = negatives[::10], [n for i, n in enumerate(negatives) if i % 10]
    plates = None
    if o.plates:
        import scenes
        plates = scenes.Scenes(o.plates)
    dataset = DD.Patches(o.data, train, negatives, C.DETECTOR_BATCH, o.seed + int(time.time()) % 100000, plates)
    print(f"{len(train)} photos to train on, {len(valid)} held out, {len(negatives)} negatives", flush=True)
    net = N.Detector().to(memory_format=torch.channels_last)
    ema = copy.deepcopy(net).eval()
    opt = torch.optim.AdamW(net.parameters(), C.DETECTOR_LR, weight_decay=0.02)
    state = {"elapsed": 0.0, "step": 0, "best": -1}
    path = os.path.join(o.work, "detector.ckpt")
    if os.path.exists(path):
        saved = torch.load(path, weights_only=False)
        net.load_state_dict(saved["net"]); ema.load_state_dict(saved["ema"]); opt.load_state_dict(saved["opt"])
        state = saved["state"]
        print("resumed", state, flush=True)
    elif o.start:
        begun = torch.load(o.start, weights_only=False)
        net.load_state_dict(begun["ema"]); ema.load_state_dict(begun["ema"])
        print("begun from", o.start, flush=True)
    state.setdefault("warm", state["step"])          # the step that this schedule began with
    loader = iter(torch.utils.data.DataLoader(dataset, batch_size=None, num_workers=1, prefetch_factor=6))
    last = saved_at = time.time()
    sums = np.zeros(3)
    summed = 0
    while state["elapsed"] < o.minutes * 60:
        progress = state["elapsed"] / (o.minutes * 60)
        lr = C.DETECTOR_LR * min(1, (state["step"] - state["warm"] + 1) / 100) * (0.02 + 0.98 * 0.5 * (1 + np.cos(np.pi * progress)))
        for g in opt.param_groups:
            g["lr"] = lr
        im, *targets = next(loader)
        net.train()
        x = (im.float() / 255).contiguous(memory_format=torch.channels_last)
        with torch.autocast("cpu", torch.bfloat16):
            out = net(x)
        loss, parts = loss_of(out.float(), *targets, late=progress > 0.25)
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
        if state["step"] % 50 == 0:
            print(f"{state['step']} {state['elapsed'] / 60:.1f} min lr {lr:.5f} focal, box, corner {sums / summed}", flush=True)
            sums[:], summed = 0, 0
        if now - saved_at > o.every * 60 or state["elapsed"] >= o.minutes * 60:
            result = evaluate(ema, o.data, valid[::2] if state["elapsed"] < o.minutes * 60 else valid, choose)
            print("valid", json.dumps(result), flush=True)
            if score(result) >= state["best"]:
                state["best"] = score(result)
                torch.save({"ema": ema.state_dict(), "result": result, "state": state}, os.path.join(o.work, "detector.best"))
            torch.save({"net": net.state_dict(), "ema": ema.state_dict(), "opt": opt.state_dict(), "state": state}, path + ".new")
            os.replace(path + ".new", path)
            saved_at = last = time.time()
    print("held-out negatives", json.dumps(evaluate(ema, o.data, valid, held)), flush=True)


if __name__ == "__main__":
    main()
