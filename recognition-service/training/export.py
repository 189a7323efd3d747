"""Freeze the trained networks to TorchScript and write the model card the service reads.

python export.py --detector CKPT --refiner CKPT --reader CKPT --out DIR [--version V] [--temperature T] [--metrics FILE.json]
"""
import argparse
import hashlib
import json
import os

import torch

import config as C
import networks as N

SOURCES = [
    {"name": "openlpr", "licence": "Apache-2.0"}, {"name": "us_states", "licence": "AGPL-3.0"},
    {"name": "reported_ocr", "licence": "none stated"}, {"name": "traindet_eu", "licence": "AGPL-3.0"},
    {"name": "traindet_eu2", "licence": "AGPL-3.0"}, {"name": "traindet_br", "licence": "AGPL-3.0"},
    {"name": "french", "licence": "none stated"}, {"name": "poland", "licence": "none stated"},
    {"name": "romania", "licence": "MIT"}, {"name": "usplates300", "licence": "Apache-2.0"},
    {"name": "contz", "licence": "none stated"}, {"name": "kaggle433", "licence": "none stated"},
    {"name": "nset225", "licence": "none stated"}, {"name": "tunisia", "licence": "none stated"},
    {"name": "tunisia_ocr", "licence": "MIT"}, {"name": "argentina", "licence": "GPL-3.0"},
    {"name": "ealpr", "licence": "none stated"}, {"name": "egyptmoto", "licence": "CC BY 4.0"},
    {"name": "spainmoto", "licence": "none stated"}, {"name": "rawneg, imagenet1k, bsds500 (pictures without plates)", "licence": "none stated"},
    {"name": "plates drawn by this project (render.py)", "licence": "own work"},
]


def pattern(channels, height, width):
    """The golden input: value(c, y, x) = ((c * 131 + y * 31 + x * 17 + x * y) mod 251) / 250, easily repeated in any language."""
    c = torch.arange(channels)[:, None, None]
    y = torch.arange(height)[None, :, None]
    x = torch.arange(width)[None, None, :]
    return (((c * 131 + y * 31 + x * 17 + x * y) % 251).float() / 250)[None]


def pixels(height, width):
    """The golden picture: value(y, x, c) = (c * 131 + y * 31 + x * 17 + x * y) mod 251, uint8, (1, height, width, 3)."""
    return (pattern(3, height, width) * 250).round().to(torch.uint8).permute(0, 2, 3, 1).contiguous()


def load(path, net):
    net.load_state_dict(torch.load(path, weights_only=False, map_location="cpu")["ema"])
    return net.eval().float().to(memory_format=torch.channels_last)


def freeze(module, example, path, tolerance=1e-4):
    with torch.no_grad():
        script = torch.jit.freeze(torch.jit.trace(module.eval(), example, check_trace=False))
        # what is checked is the saved file, on a picture the trace has not seen
        script.save(path)
        other = torch.rand(example.shape, generator=torch.Generator().manual_seed(5))
        if example.dtype == torch.uint8:
            other = (other * 255).to(torch.uint8)
        a, b = module(other), torch.jit.load(path)(other)
        for u, v in zip(a if isinstance(a, tuple) else (a,), b if isinstance(b, tuple) else (b,)):
            assert torch.allclose(u, v, atol=tolerance), path
    return script


def sha(path):
    with open(path, "rb") as f:
        return hashlib.sha256(f.read()).hexdigest()


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--detector", required=True)
    a.add_argument("--refiner", required=True)
    a.add_argument("--reader", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--version", default="1")
    a.add_argument("--temperature", type=float, default=1.0)
    a.add_argument("--metrics", help="JSON written by evaluate.py, copied into the card")
    o = a.parse_args()
    torch.set_num_threads(1)
    os.makedirs(o.out, exist_ok=True)
    h, w = C.DETECTOR_HEIGHT, C.DETECTOR_WIDTH
    rh, rw = C.READER_HEIGHT, C.READER_WIDTH
    def networks(arithmetic):
        return (N.DetectorExport(load(o.detector, N.Detector()), C.DETECTOR_TOP_K, arithmetic), N.RefinerExport(load(o.refiner, N.Refiner()), arithmetic),
                N.ReaderExport(load(o.reader, N.Reader(len(C.REGIONS))), o.temperature, C.READER_SLOTS, arithmetic))

    detector, refiner, reader = networks(torch.float32)
    fh, fw = C.REFINER_HEIGHT, C.REFINER_WIDTH
    fp = os.path.join(o.out, "plate-refiner.pt")
    dp, rp = os.path.join(o.out, "plate-detector.pt"), os.path.join(o.out, "plate-reader.pt")
    ds = freeze(detector, pixels(h, w), dp)
    # traced with a batch of two, so that nothing of the batch size is baked in
    fs = freeze(refiner, torch.cat([pattern(3, fh, fw), 1 - pattern(3, fh, fw)]), fp)
    rs = freeze(reader, torch.cat([pattern(3, rh, rw), 1 - pattern(3, rh, rw)]), rp)
    # half-width arithmetic: twice as fast on processors that have it, and very slow on those that have not
    half = [p.replace(".pt", "-bf16.pt") for p in (dp, fp, rp)]
    for net, example, path in zip(networks(torch.bfloat16), (pixels(h, w), torch.cat([pattern(3, fh, fw)] * 2), torch.cat([pattern(3, rh, rw)] * 2)), half):
        freeze(net, example, path, tolerance=1e9)
    bf16 = [{"file": os.path.basename(p), "sha256": sha(p)} for p in half]
    with torch.no_grad():
        # no size of picture is baked in
        assert torch.allclose(detector(pixels(h - 64, w - 128)), ds(pixels(h - 64, w - 128)), atol=1e-3)
        batch = torch.rand(5, 3, rh, rw)
        assert torch.allclose(reader(batch)[0], rs(batch)[0], atol=1e-4)
        assert rs(batch[:1])[0].shape == (1, C.READER_SLOTS, len(C.ALPHABET) + 1)
        gd = ds(pixels(h, w))
        gf = fs(pattern(3, fh, fw))
        gs, gr = rs(pattern(3, rh, rw))
    metrics = json.load(open(o.metrics)) if o.metrics else {}
    card = {
        "format": 1,
        "licence": "weights trained by this project from the sources listed; see each source's licence",
        "detector": {
            "file": "plate-detector.pt", "sha256": sha(dp), "version": o.version,
            "parameters": sum(p.numel() for p in detector.net.parameters()),
            "bf16": bf16[0],
            "input": {"batch": 1, "channels": 3, "height": h, "width": w, "multipleOf": 32, "layout": "NHWC", "dataType": "uint8",
                      "colourOrder": "BGR", "normalisation": "inside the graph", "resize": "letterbox, keep aspect, placed top-left",
                      "letterboxPadValue": 127 / 255, "interpolation": "area average when shrinking, bilinear when enlarging"},
            "output": {"shape": [C.DETECTOR_TOP_K, 13], "order": "confidence descending",
                       "columns": ["confidence", "x1", "y1", "x2", "y2", "tlx", "tly", "trx", "try", "brx", "bry", "blx", "bly"],
                       "unit": "input pixels; divide by the letterbox scale for picture pixels"},
            "nms": {"iou": 0.4, "confidence": C.DETECTOR_THRESHOLD},
            "trainingCommand": "python train_detector.py --data DIR --work DIR --plates DIR/rendered.npz",
        },
        "refiner": {
            "file": "plate-refiner.pt", "sha256": sha(fp), "version": o.version,
            "parameters": sum(p.numel() for p in refiner.net.parameters()),
            "bf16": bf16[1],
            "input": {"batch": "any", "channels": 3, "height": fh, "width": fw, "colourOrder": "RGB", "range": "0-1",
                      "normalisation": "inside the graph", "resize": "the window stretched to the whole input, aspect not kept",
                      "interpolation": "area average when shrinking, bilinear when enlarging", "border": "replicate"},
            "windowX": C.REFINER_WINDOW_X, "windowY": C.REFINER_WINDOW_Y, "confidence": C.REFINER_THRESHOLD,
            "output": {"shape": ["N", 9], "columns": ["confidence", "tlx", "tly", "trx", "try", "brx", "bry", "blx", "bly"],
                       "unit": "width and height of the window"},
            "trainingCommand": "python train_refiner.py --data DIR --work DIR --detector CKPT --plates DIR/rendered.npz",
        },
        "reader": {
            "file": "plate-reader.pt", "sha256": sha(rp), "version": o.version,
            "parameters": sum(p.numel() for p in reader.net.parameters()),
            "bf16": bf16[2],
            "input": {"batch": "any", "channels": 3, "height": rh, "width": rw, "colourOrder": "RGB", "range": "0-1",
                      "normalisation": "inside the graph", "resize": "plate quadrilateral stretched to the whole input, aspect not kept",
                      "marginX": C.SERVICE_MARGIN_X, "marginY": C.SERVICE_MARGIN_Y, "interpolation": "area average when shrinking, bilinear when enlarging",
                      "border": "replicate"},
            "output": {"characters": {"shape": ["N", C.READER_SLOTS, len(C.ALPHABET) + 1], "meaning": "probabilities per slot; last class is the pad"},
                       "regions": {"shape": ["N", len(C.REGIONS)], "meaning": "probabilities per region"}},
            "decoding": "slots", "alphabet": C.ALPHABET, "slots": C.READER_SLOTS, "padIndex": len(C.ALPHABET),
            "regions": C.REGIONS, "temperature": o.temperature, "confidence": "product over used slots of the best probability",
            "trainingCommand": "python train_reader.py --data DIR --work DIR --rendered DIR/rendered.npz",
        },
        "trainingData": SOURCES,
        "validation": metrics,
    }
    with open(os.path.join(o.out, "plate-model.json"), "w") as f:
        json.dump(card, f, indent=1)
        f.write("\n")
    golden = {
        "input": "value(c, y, x) = ((c * 131 + y * 31 + x * 17 + x * y) mod 251) / 250, float32, (N, 3, height, width) with N = 1; the detector's: value(y, x, c) = (c * 131 + y * 31 + x * 17 + x * y) mod 251, uint8, (1, height, width, 3)",
        "absoluteTolerance": 1e-3,
        "detector": {"shape": list(gd.shape), "confidences": [round(v, 6) for v in gd[:8, 0].tolist()],
                     "firstRow": [round(v, 4) for v in gd[0].tolist()],
                     "note": "boxes are compared with 0.05 pixels; confidences with the tolerance above"},
        "refiner": {"row": [round(v, 6) for v in gf[0].tolist()]},
        "reader": {"charactersShape": list(gs.shape), "regionsShape": list(gr.shape),
                   "firstSlot": [round(v, 6) for v in gs[0, 0].tolist()], "secondSlot": [round(v, 6) for v in gs[0, 1].tolist()],
                   "regions": [round(v, 6) for v in gr[0, :8].tolist()]},
    }
    with open(os.path.join(o.out, "golden.json"), "w") as f:
        json.dump(golden, f, indent=1)
        f.write("\n")
    print(os.path.getsize(dp), os.path.getsize(fp), os.path.getsize(rp), gd[:2], gs[0].argmax(-1))


if __name__ == "__main__":
    main()
