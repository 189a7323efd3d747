"""Train the plate reader.  python train_reader.py --data DIR --work DIR --minutes 80 [--threads 1] [--rendered FILE.npz]

Stops when the minutes of training are used up; started again with the same --work it goes on from the last checkpoint.
"""
import argparse
import copy
import json
import multiprocessing
import os
import time

import numpy as np
import torch
import torch.nn.functional as F

import config as C
import data as D
import networks as N
import reader_data as RD
import recombined


def fold(t):
    return t.replace("O", "0").replace("I", "1")


def decode(slots):
    """(N, S, 37) probabilities -> texts and confidences (product over the used slots)."""
    best, prob = slots.argmax(-1), slots.max(-1)
    out = []
    for b, p in zip(best, prob):
        text, conf = "", 1.0
        for i, v in zip(b, p):
            if i == len(C.ALPHABET):
                break
            text += C.ALPHABET[i]
            conf *= float(v)
        out.append((text, conf if text else 0.0))
    return out


GROUPS = {"us": ("us_states", "reported_ocr", "usplates300"), "eu": ("traindet_eu", "traindet_eu2", "french", "poland", "romania"),
          "br": ("traindet_br",), "world": ("openlpr", "contz", "kaggle433", "nset225", "argentina", "tunisia_ocr")}


def predict(net, pictures, temperature=1.0, batch=64):
    model = N.ReaderExport(copy.deepcopy(net).eval().float(), temperature, C.READER_SLOTS)
    slots, regions = [], []
    with torch.no_grad():
        for i in range(0, len(pictures), batch):
            x = torch.from_numpy(np.stack([p[:, :, ::-1].transpose(2, 0, 1) for p in pictures[i:i + batch]])).float() / 255
            s, r = model(x)
            slots.append(s.numpy()); regions.append(r.numpy())
    return np.concatenate(slots), np.concatenate(regions)


def degraded(items):
    """The validation crops, distorted once with a fixed seed: the real crops alone are too clean to choose a model by."""
    rng = np.random.default_rng(12345)
    return [RD.distorted(rng, i, 0.7, covered=0) for i in items]


def evaluate(net, items, pictures):
    slots, regions = predict(net, pictures)
    reads = decode(slots)
    by, region = {}, [0, 0]
    for item, (text, _), r in zip(items, reads, regions):
        group = next((g for g, s in GROUPS.items() if item[4] in s), "other")
        for key in ("all", group, item[4]):
            b = by.setdefault(key, [0, 0, 0])
            b[0] += text == item[2]; b[1] += fold(text) == fold(item[2]); b[2] += 1
        if item[3] in RD.REGION:
            region[0] += RD.REGION[item[3]] == r.argmax(); region[1] += 1
    result = {k: [round(100 * v[0] / v[2], 2), round(100 * v[1] / v[2], 2), v[2]] for k, v in sorted(by.items())}
    result["region"] = [round(100 * region[0] / max(region[1], 1), 2), region[1]]
    return result


def score(clean, hard):
    """What checkpoints are chosen by: folded accuracy, US plates counted as much as all others together."""
    return (clean["us"][1] + clean["all"][1]) / 2 + 0.5 * (hard["us"][1] + hard["all"][1]) / 2


def exchange(net, mine, peer, seen):
    """Two single-threaded trainings on a busy machine do more than one of two threads, which waits for the slower thread at
    every layer. They share what they learn by moving to the mean of both weights, without ever waiting for each other."""
    try:
        when = os.stat(peer).st_mtime
        if when > seen and time.time() - when < 180:
            other = torch.load(peer)
            with torch.no_grad():
                for k, p in net.state_dict().items():
                    if p.dtype.is_floating_point:
                        p.lerp_(other[k], 0.5)
            seen = when
    except FileNotFoundError:
        pass
    torch.save(net.state_dict(), mine + ".new")
    os.replace(mine + ".new", mine)
    return seen


def ctc_loss(logits, t, n, frames):
    logp = F.log_softmax(logits.float(), -1).transpose(0, 1)
    loss = F.ctc_loss(logp, t.clamp(min=0), torch.full_like(n, frames), n, blank=len(C.ALPHABET), reduction="none", zero_infinity=True)
    return (loss / n.clamp(min=1)).mean()


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--data", required=True)
    a.add_argument("--work", required=True)
    a.add_argument("--minutes", type=float, default=80)
    a.add_argument("--threads", type=int, default=1)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--rendered", help="rendered plates (render.py)")
    a.add_argument("--exchange", help="MINE,PEER: two files through which two trainings average their weights now and then")
    a.add_argument("--extra", help="folder of frames drawn by the lane simulator, with truth.jsonl")
    a.add_argument("--own", help="folder of one's own corrected reads, from scps export-reads; one plate in twelve is held out")
    a.add_argument("--start", help="a reader.best to begin from, with a new schedule")
    a.add_argument("--recombine", help="a reader.best that tells where the characters of real plates stand, see recombined.py; it also labels the crops without text")
    a.add_argument("--rate", type=float, default=C.READER_LR, help="the learning rate that the schedule starts with")
    a.add_argument("--every", type=float, default=4, help="minutes between checkpoints")
    o = a.parse_args()
    torch.set_num_threads(o.threads)
    torch.manual_seed(o.seed)
    os.makedirs(o.work, exist_ok=True)
    train, valid = D.split_crops(o.data)
    train, valid = RD.load(o.data, train), RD.load(o.data, valid)
    train += RD.load_extra(D.transcribed(o.data))
    if o.extra:
        train += RD.load_extra(D.extra_photos(o.extra))
    if o.own:
        mine, apart = D.own_photos(o.own)
        train += RD.load_extra(mine)
        valid += RD.load_extra(apart)
    more = None
    if o.recombine:
        more = recombined.Recombined(recombined.prepare(train, o.recombine))
        teacher = N.Reader(len(C.REGIONS))
        teacher.load_state_dict(torch.load(o.recombine, weights_only=False)["ema"])
        labelled = RD.load_labelled(o.data, lambda crops: decode(predict(teacher, crops)[0]))
        train += labelled
        print(f"{len(more.cuts)} plates to recombine, {len(labelled)} crops labelled by the reader", flush=True)
    clean, hard = [RD.plain(i) for i in valid], degraded(valid)
    rendered = None
    if o.rendered:
        import render
        rendered = render.Rendered(o.rendered)
    print(f"{len(train)} crops to train on, {len(valid)} held out, {len(rendered) if rendered else 0} rendered", flush=True)
    easy = multiprocessing.Value("d", 1.0, lock=False)
    dataset = RD.Crops(train, rendered, more, C.READER_BATCH, o.seed + int(time.time()) % 100000, easy)
    net = N.Reader(len(C.REGIONS)).to(memory_format=torch.channels_last)
    ema = copy.deepcopy(net).eval()
    decayed = [p for n, p in net.named_parameters() if p.dim() > 1 and "position" not in n]
    other = [p for n, p in net.named_parameters() if not (p.dim() > 1 and "position" not in n)]
    opt = torch.optim.AdamW([{"params": decayed, "weight_decay": 0.03}, {"params": other, "weight_decay": 0.0}], C.READER_LR, betas=(0.9, 0.98))
    state = {"elapsed": 0.0, "step": 0, "best": -1}
    path = os.path.join(o.work, "reader.ckpt")
    if os.path.exists(path):
        saved = torch.load(path, weights_only=False)
        net.load_state_dict(saved["net"]); ema.load_state_dict(saved["ema"]); opt.load_state_dict(saved["opt"])
        state = saved["state"]
        print("resumed", state, flush=True)
    elif o.start:
        begun = torch.load(o.start, weights_only=False)
        net.begin(begun["ema"]); ema.load_state_dict(net.state_dict())
        state["step"] = C.EASY_STEPS          # it knows characters: no plain crops first
        print("begun from", o.start, flush=True)
    state.setdefault("warm", state["step"])          # the step that this schedule began with
    loader = iter(torch.utils.data.DataLoader(dataset, batch_size=None, num_workers=1, prefetch_factor=6))
    seen = 0
    last = saved_at = time.time()
    total = np.zeros(2)
    summed = 0
    frames = net.columns * 2
    while state["elapsed"] < o.minutes * 60:
        progress = state["elapsed"] / (o.minutes * 60)
        lr = o.rate * min(1, (state["step"] - state["warm"] + 1) / 300) * (0.01 + 0.99 * 0.5 * (1 + np.cos(np.pi * progress)))
        for g in opt.param_groups:
            g["lr"] = lr
        easy.value = max(0.3, 1 - state["step"] / C.EASY_STEPS)
        x, t, n, r, single = next(loader)
        net.train()
        x = (x.float() / 255).contiguous(memory_format=torch.channels_last)
        with torch.autocast("cpu", torch.bfloat16):
            logits, region, early = net(x)
        ctc = ctc_loss(logits, t, n, frames)
        # The early head reads one-row plates from the mean of both rows. Without it the choice of row is a symmetry that
        # keeps CTC at "all blank" for thousands of steps; once the convolutions know characters it is let go.
        loss = ctc + max(0.1, 1 - state["step"] / C.EASY_STEPS) * ctc_loss(early[single], t[single], n[single], net.columns)
        if (r >= 0).any():
            loss = loss + 0.05 * F.cross_entropy(region.float(), r, ignore_index=-1)
        opt.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 3.0)
        opt.step()
        state["step"] += 1
        if o.exchange and state["step"] % 25 == 0:
            seen = exchange(net, *o.exchange.split(","), seen)
        decay = min(C.EMA, (1 + state["step"]) / (10 + state["step"]))
        with torch.no_grad():
            for e, p in zip(ema.state_dict().values(), net.state_dict().values()):
                e.lerp_(p, 1 - decay) if e.dtype.is_floating_point else e.copy_(p)
        total += (ctc.item(), loss.item())
        summed += 1
        now = time.time()
        state["elapsed"] += now - last
        last = now
        if state["step"] % 100 == 0:
            print(f"{state['step']} {state['elapsed'] / 60:.1f} min lr {lr:.5f} ctc, all {total / summed}", flush=True)
            total[:], summed = 0, 0
        if now - saved_at > o.every * 60 or state["elapsed"] >= o.minutes * 60:
            a, b = evaluate(ema, valid, clean), evaluate(ema, valid, hard)
            print("clean", json.dumps(a), "\nhard", json.dumps({k: b[k] for k in ("all", "us", "eu", "br", "world")}), "score", round(score(a, b), 2), flush=True)
            if score(a, b) >= state["best"]:
                state["best"] = score(a, b)
                torch.save({"ema": ema.state_dict(), "clean": a, "hard": b, "state": state}, os.path.join(o.work, "reader.best"))
            torch.save({"net": net.state_dict(), "ema": ema.state_dict(), "opt": opt.state_dict(), "state": state}, path + ".new")
            os.replace(path + ".new", path)
            saved_at = last = time.time()


if __name__ == "__main__":
    main()
