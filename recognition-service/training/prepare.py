"""Look through a data folder before training.  python prepare.py --data DIR

Says what is there and how it will be split, and names what a training would stumble over: pictures that are missing or cannot
be opened, boxes outside their picture, texts with other signs than the reader knows. Changes nothing. Exit code 1 with faults.
"""
import argparse
import collections
import os

import cv2

import config as C
import data as D


def box_fault(box, size):
    x, y, w, h = box
    if w <= 0 or h <= 0:
        return "a box without area"
    if x < -2 or y < -2 or x + w > size[1] + 2 or y + h > size[0] + 2:
        return "a box outside the picture"
    return None


def text_fault(text):
    strange = sorted(set(text or "") - set(C.ALPHABET))
    return f"a text with {''.join(strange)}" if strange else None


def faults(data, row):
    picture = cv2.imread(os.path.join(data, row["image"]))
    if picture is None:
        return ["no picture that opens"]
    plates = row.get("plates", [row] if "text" in row else [])
    found = [box_fault(p["box"], picture.shape) for p in plates if p.get("box")] + [text_fault(p.get("text")) for p in plates]
    return [f for f in found if f]


def main():
    a = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    a.add_argument("--data", required=True)
    data = a.parse_args().data
    wrong = 0
    for name, split in (("photos.jsonl", D.split_photos), ("crops.jsonl", D.split_crops), ("negatives.jsonl", D.split_negatives)):
        if not os.path.exists(os.path.join(data, name)):
            raise SystemExit(f"{data}: there is no {name}; the README says what a data folder holds")
        train, valid = split(data)
        print(f"\n{name:<20}{'train':>8}{'held out':>10}")
        counts = [collections.Counter(r["source"] for r in part) for part in (train, valid)]
        for source in sorted(set(counts[0]) | set(counts[1])):
            print(f"  {source:<18}{counts[0][source]:>8}{counts[1][source]:>10}")
        print(f"  {'all':<18}{len(train):>8}{len(valid):>10}")
        for row in train + valid:
            for fault in faults(data, row):
                print(f"  {row['image']}: {fault}")
                wrong += 1
    print(f"\n{wrong} faults" if wrong else "\nno faults")
    raise SystemExit(1 if wrong else 0)


if __name__ == "__main__":
    main()
