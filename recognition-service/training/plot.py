"""Draw a training's log.  python plot.py --log FILE --out FILE.svg [--title TEXT]

The log is what a train_*.py prints. Left: losses, the mean of the samples since the line before. Right: what the checkpoints
reach on the held-out pictures. Both over the minutes of training.
"""
import argparse
import html
import json
import os
import re

WIDTH, HEIGHT, EDGE = 380, 240, 46
COLOURS = ("#1f6feb", "#d1242f", "#1a7f37")


def figures(line):
    """The figures to follow of one line of a checkpoint, by name, in percent."""
    found = {}
    for word, text in re.findall(r"(clean|hard|valid) (\{.*?\})(?= |$)", line):
        values = json.loads(text)
        if word == "valid":
            over = values.get("over0.5")
            found.update({"boxes hit (IoU 0.5)": over[1] * 100, "boxes hit (IoU 0.7)": values["over0.7"][1] * 100} if over
                         else {"recall at 0.3": values["recall"]["0.3"] * 100, "mean IoU": values["meanIou"] * 100})
        else:
            found[f"{'crops' if word == 'clean' else 'distorted crops'} read"] = values["all"][1]
            if word == "clean":
                found["US crops read"] = values["us"][1]
    return found


def series(path):
    """(losses, figures), each {name: [(minute, value)]}."""
    losses, reached, minute, step = {}, {}, 0.0, r"\d+ ([\d.]+) min lr [\d.]+ (.+?) \[(.+?)\]"
    if not os.path.isfile(path):
        raise SystemExit(f"{path}: no such log; give what a train_*.py printed")
    with open(path, encoding="utf-8") as f:
        for line in f:
            trained = re.match(step, line)
            if trained:
                if float(trained[1]) < minute:          # resumed from a checkpoint: what came after it was lost
                    for values in (*losses.values(), *reached.values()):
                        values[:] = [v for v in values if v[0] < float(trained[1])]
                minute = float(trained[1])
                for name, value in zip(trained[2].split(", "), trained[3].split()):
                    losses.setdefault(name, []).append((minute, float(value)))
            for name, value in figures(line).items():
                reached.setdefault(name, []).append((minute, value))
    return losses, reached


def panel(x, heading, lines):
    points = [p for values in lines.values() for p in values]
    last, low, high = max(p[0] for p in points) or 1, min(p[1] for p in points), max(p[1] for p in points)
    low, high = low - (high - low) * 0.05 - 1e-6, high + (high - low) * 0.05 + 1e-6
    right, bottom = WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE
    at = lambda p: f"{x + EDGE + p[0] / last * right:.1f},{EDGE + (high - p[1]) / (high - low) * bottom:.1f}"
    out = [f'<text x="{x + EDGE}" y="18" font-weight="bold">{heading}</text>',
           f'<path d="M{x + EDGE} {EDGE}v{bottom}h{right}" fill="none" stroke="#888"/>',
           f'<text x="{x + EDGE + right}" y="{EDGE + bottom + 16}" text-anchor="end">{last:.0f} min</text>']
    out += [f'<text x="{x + EDGE - 4}" y="{EDGE + (high - v) / (high - low) * bottom + 4:.1f}" text-anchor="end">{v:.3g}</text>' for v in (low, high)]
    for i, (name, values) in enumerate(lines.items()):
        colour = COLOURS[i % len(COLOURS)]
        out.append(f'<polyline points="{" ".join(map(at, values))}" fill="none" stroke="{colour}" stroke-width="1.5"/>')
        out.append(f'<text x="{x + EDGE + i * right / len(lines):.0f}" y="36" fill="{colour}">{html.escape(name)}</text>')
    return out


def main():
    a = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    a.add_argument("--log", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--title", default="")
    o = a.parse_args()
    losses, reached = series(o.log)
    if not losses or not reached:
        raise SystemExit(f"{o.log}: no training with a checkpoint is in it")
    body = panel(0, f"{html.escape(o.title)} loss", losses) + panel(WIDTH, "held-out pictures, %", reached)
    with open(o.out, "w", encoding="utf-8") as f:
        f.write(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * WIDTH} {HEIGHT}" font-family="sans-serif" font-size="10" fill="#444">\n'
                f'<rect width="{2 * WIDTH}" height="{HEIGHT}" fill="#fff"/>\n' + "\n".join(body) + "\n</svg>\n")


if __name__ == "__main__":
    main()
