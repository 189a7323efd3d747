"""Reading the data folder, splitting it into training and validation, and shared picture distortions."""
import hashlib
import json
import os
import re

import cv2
import numpy as np

cv2.setNumThreads(1)           # the trainings share the machine with other work; workers are processes


def bucket(key):
    """A number in 0..999 that depends on nothing but the key, so that splits are the same on every machine."""
    return int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) % 1000


def rows(data, name):
    with open(os.path.join(data, name), encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def held_out(texts, name, source):
    """Is this picture in the validation split? By plate text where there is one: all pictures of one car fall on one side.

    Pictures without text come in runs of neighbouring frames in some sources, so they are held out in runs of twenty.
    """
    if texts:
        return any(bucket("text " + t) < 80 for t in texts)
    number = re.findall(r"\d+", name)
    run = f"{source} {int(number[-1]) // 20}" if number and len(number[-1]) < 9 else f"{source} {name}"
    return bucket("run " + run) < 80


HERE = os.path.dirname(os.path.abspath(__file__))


def by_eye():
    """Crops with the text read off by eye: those that came without, and those whose text was wrong."""
    return {r["image"]: r["text"] for r in rows(HERE, "transcriptions.jsonl") if "plate" not in r}


def split_crops(data):
    train, valid = [], []
    better = by_eye()
    for r in rows(data, "crops.jsonl"):
        if held_out([r["text"]], r["image"], r["source"]):
            if r["certain"]:
                valid.append(r)
        elif r["image"] in better:
            if not held_out([better[r["image"]]], r["image"], r["source"]):
                train.append(dict(r, text=better[r["image"]]))
        elif r["certain"] and len(r["text"]) <= 12:
            train.append(r)
    return train, valid


def own_photos(folder):
    """Photos of one's own cameras, as `scps export-reads` writes them: (training, held out). Each row names its root."""
    train, valid = [], []
    for r in rows(folder, "photos.jsonl"):
        r = {**r, "root": folder, "source": "own", "plates": [p for p in r["plates"] if p["text"] and len(p["text"]) <= 12]}
        (valid if held_out([p["text"] for p in r["plates"]], r["image"], "own") else train).append(r)
    return train, valid


def split_photos(data):
    """A photo with any held-out text is held out; photos without readable text go by run."""
    train, valid = [], []
    for r in rows(data, "photos.jsonl"):
        texts = [p["text"] for p in r["plates"] if p["text"]]
        (valid if held_out(texts, r["image"], r["source"]) else train).append(r)
    return train, valid


def transcribed(data):
    """Plates of training photos that came with a box alone, with the text read off by eye: the rows of their photos."""
    texts = {}
    for r in rows(HERE, "transcriptions.jsonl"):
        if "plate" not in r:
            continue
        texts.setdefault(r["image"], {})[r["plate"]] = r["text"]
    out = []
    for r in split_photos(data)[0]:
        plates = [dict(r["plates"][i], text=t) for i, t in texts.get(r["image"], {}).items() if not held_out([t], r["image"], r["source"])]
        if plates:
            out.append(dict(r, root=data, plates=plates))
    return out


def split_negatives(data):
    """The held-out names are a file in the repository: measuring false reads must mean the same pictures for ever."""
    with open(os.path.join(HERE, "negatives_heldout.txt"), encoding="utf-8") as f:
        names = {line.strip() for line in f if line.strip()}
    everything = rows(data, "negatives.jsonl")
    return [r for r in everything if r["image"] not in names], [r for r in everything if r["image"] in names]


def extra_photos(folder):
    """Frames drawn by the product's lane simulator (DrawFrames --truth): made, not taken, and never used to measure."""
    return [dict(r, source="simulator", root=folder) for r in rows(folder, "truth.jsonl")]


# ------------------------------------------------------------------------------------------------------------ distortions

def motion_kernel(rng, length):
    k = np.zeros((length, length), np.float32)
    angle = rng.choice([0, np.pi / 2, rng.uniform(0, np.pi)], p=[0.5, 0.2, 0.3])
    c = (length - 1) / 2
    dx, dy = np.cos(angle) * c, np.sin(angle) * c
    cv2.line(k, (int(round(c - dx)), int(round(c - dy))), (int(round(c + dx)), int(round(c + dy))), 1)
    return k / k.sum()


def blur(rng, im, strength):
    kind = rng.random()
    if kind < 0.5:
        return cv2.GaussianBlur(im, (0, 0), rng.uniform(0.3, strength))
    if kind < 0.8:
        return cv2.filter2D(im, -1, motion_kernel(rng, int(rng.integers(2, max(3, int(strength * 3)) + 1))))
    k = int(rng.integers(2, max(3, int(strength * 2)) + 1))
    return cv2.blur(im, (k, k))


def jpeg(rng, im, low=25, high=95):
    ok, buf = cv2.imencode(".jpg", im, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(low, high))])
    return cv2.imdecode(buf, cv2.IMREAD_COLOR)


def light(rng, im, strength=1.0):
    """Exposure, contrast, colour cast, uneven light, night. im is float32 0..255."""
    if rng.random() < 0.7:
        g = np.exp(rng.normal(0, 0.35 * strength))
        im = 255 * np.power(np.clip(im, 0, 255) / 255, g)
    if rng.random() < 0.6:
        m = im.mean()
        im = (im - m) * rng.uniform(0.55, 1.4) + m + rng.uniform(-30, 30) * strength
    if rng.random() < 0.4:
        im = im * rng.uniform(0.75, 1.2, (1, 1, 3)).astype(np.float32)
    if rng.random() < 0.15:
        grey = im.mean(2, keepdims=True)
        im = grey * rng.uniform(0.85, 1.1, (1, 1, 3)).astype(np.float32) if rng.random() < 0.4 else np.repeat(grey, 3, 2)
    if rng.random() < 0.25:      # a shadow edge or a light gradient
        h, w = im.shape[:2]
        a = rng.uniform(0, 2 * np.pi)
        yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
        t = (xx / w - rng.random()) * np.cos(a) + (yy / h - rng.random()) * np.sin(a)
        ramp = 1 / (1 + np.exp(-t * rng.choice([3, 8, 60])))
        im = im * (1 - ramp * rng.uniform(0.2, 0.7))[:, :, None]
    if rng.random() < 0.08:      # night
        im = im * rng.uniform(0.15, 0.5) + rng.uniform(0, 12)
    return im.astype(np.float32)


def noise(rng, im, share=1.0):
    s = rng.uniform(1, 14) * share
    if rng.random() < 0.5:
        n = rng.standard_normal(im.shape[:2] + (1,)).astype(np.float32) * s
    else:
        n = rng.standard_normal(im.shape).astype(np.float32) * s
    return im + n
