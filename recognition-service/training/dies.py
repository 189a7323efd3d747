"""Characters as the dies of stamped plates press them: one stroke of even width, narrow, with corners rounder or squarer.

No type face has the forms of American plates, and every state and maker has its own. So each plate gets a die of its own:
its width, stroke, corners, waist and the habits that differ between makers (serifs of 1 and I, flat or pointed tops, open or
closed bows) are drawn at random. What tells D from O, B from 8 or E from F is then all that stays the same.
"""
import cv2
import numpy as np

HEIGHT, FINE = 90, 3                   # height of a glyph in pixels; drawn so many times larger and averaged


class Die:
    """A set of characters for one plate. `glyph(c)` is the character's ink, HEIGHT pixels high and trimmed."""

    def __init__(self, rng):
        self.aspect = rng.uniform(0.4, 0.66)
        self.stroke = rng.uniform(0.09, 0.18)
        self.round = float(rng.choice([rng.uniform(0.12, 0.3), rng.uniform(0.3, 0.5)]))       # radius of corners, in widths
        self.bow = min(0.5, self.round * rng.uniform(0.8, 1.5))                               # of D, P, R, B
        self.waist = rng.uniform(0.44, 0.54)
        self.open = rng.uniform(0.16, 0.28)              # how far the ends of C, G, S, 2, 3 come down
        self.short = rng.uniform(0.62, 0.95)             # middle bars of E and F
        self.top = rng.uniform(0.0, 0.12)                # half the flat top of A, half the flat foot of V
        self.narrower = rng.uniform(0.0, 0.1)            # upper bows are narrower than lower ones
        self.habit = {k: rng.random() < p for k, p in (("one foot", 0.35), ("one flag", 0.7), ("serifs", 0.45), ("slashed", 0.06), ("flat three", 0.25), ("arched A", 0.12), ("bent six", 0.35),
                                                       ("open four", 0.15), ("bent seven", 0.3), ("deep M", 0.5), ("high W", 0.4), ("spur G", 0.6), ("spur D", 0.15), ("angular S", 0.15), ("split K", 0.5), ("oval", 0.3))}
        self.drawn = {}

    def glyph(self, c):
        if c not in self.drawn:
            self.drawn[c] = self.draw(c)
        return self.drawn[c]

    def draw(self, c):
        h = HEIGHT * FINE
        thick = max(2, int(round(self.stroke * h)))
        wide = self.aspect * h * {"I": 0.55 if self.habit["serifs"] else 0.05, "1": 0.6, "M": 1.2, "W": 1.25, "J": 0.9, "L": 0.9}.get(c, 1.0)
        wide = max(wide, thick + 2.0)
        picture = np.zeros((h + 2 * thick, int(wide) + 4 * thick), np.uint8)
        for path, closed in self.paths(c):
            points = self.curve(path, closed, wide - thick, h - thick) + (1.5 * thick, 1.5 * thick)
            cv2.polylines(picture, [np.round(points * 16).astype(np.int32)], closed, 255, thick, cv2.LINE_AA, 4)
        y, x = np.where(picture > 60)
        picture = picture[y.min():y.max() + 1, x.min():x.max() + 1]
        return cv2.resize(picture, (max(3, round(picture.shape[1] / FINE)), HEIGHT), interpolation=cv2.INTER_AREA)

    @staticmethod
    def curve(path, closed, w, h):
        """A line through corners (x, y in shares of the glyph, radius in widths), each rounded off."""
        p = np.array([(x * w, y * h) for x, y, _ in path])
        out = []
        for k, (_, _, radius) in enumerate(path):
            ends = not closed and k in (0, len(path) - 1)
            if ends or radius == 0:
                out.append(p[k:k + 1])
                continue
            before, after = p[k - 1] - p[k], p[(k + 1) % len(p)] - p[k]
            a, b = np.linalg.norm(before), np.linalg.norm(after)
            reach = min(radius * w, a * 0.5 if path[k - 1][2] else a * 0.98, b * 0.5 if path[(k + 1) % len(path)][2] else b * 0.98)
            s, e = p[k] + before / a * reach, p[k] + after / b * reach
            t = np.linspace(0, 1, 9)[:, None]
            # a quarter of an ellipse when the corner is square
            out.append(p[k] + (s - p[k]) * (1 - np.sin(t * np.pi / 2)) + (e - p[k]) * (1 - np.cos(t * np.pi / 2)))
        return np.concatenate(out)

    def paths(self, c):
        r, b, m, o, n = self.round, self.bow, self.waist, self.open, self.narrower
        has = self.habit
        line = lambda *points: ([(q[0], q[1], q[2] if len(q) > 2 else 0) for q in points], False)
        ring = lambda *points: ([(q[0], q[1], q[2] if len(q) > 2 else 0) for q in points], True)
        six = lambda f: ([line(f(0.85, 0), f(0.0, 0.62, 0.2)), ring(f(0, m, r), f(1, m, r), f(1, 1, r), f(0, 1, r))] if has["bent six"] else
                         [line(f(1, o), f(1, 0, r), f(0, 0, r), f(0, 1, r), f(1, 1, r), f(1, m, r), f(0, m))])
        straight, turned = lambda x, y, *z: (x, y, *z), lambda x, y, *z: (1 - x, 1 - y, *z)
        if c in "O0":
            rr = 0.5 if has["oval"] and c == "O" else r
            return [ring((0, 0, rr), (1, 0, rr), (1, 1, rr), (0, 1, rr))] + ([line((0.15, 0.85), (0.85, 0.15))] if c == "0" and has["slashed"] else [])
        if c == "1":
            return [line((0.6, 0), (0.6, 1))] + ([line((0.05, 0.22), (0.6, 0))] if has["one flag"] or not has["one foot"] else []) + ([line((0.1, 1), (1, 1))] if has["one foot"] else [])
        if c == "I":
            return [line((0.5, 0), (0.5, 1))] + ([line((0, 0), (1, 0)), line((0, 1), (1, 1))] if has["serifs"] else [])
        if c == "2":
            return [line((0, o), (0, 0, r), (1, 0, r), (1, m * 0.95, r), (0, 1), (1, 1))]
        if c == "3":
            low = [line((0.35, m), (1, m, r), (1, 1, r), (0, 1, r), (0, 1 - o))]
            return [line((0, 0), (1, 0), (0.42, m))] + low if has["flat three"] else [line((0, o), (0, 0, r), (1 - n, 0, r), (1 - n, m, r), (0.35, m))] + low
        if c == "4":
            return [line((0.78, 1), (0.78, 0.4 if has["open four"] else 0)), line((0.5 if has["open four"] else 0.78, 0), (0, 0.7), (1, 0.7))]
        if c == "5":
            return [line((0.95, 0), (0.05, 0), (0.02, m * 0.95), (1, m * 0.9, r), (1, 1, r), (0, 1, r), (0, 1 - o))]
        if c == "6":
            return six(straight)
        if c == "9":
            return six(turned)
        if c == "7":
            return [line((0, 0), (1, 0), (0.42, 0.5, 0.4), (0.35, 1)) if has["bent seven"] else line((0, 0), (1, 0), (0.3, 1))]
        if c == "8":
            return [ring((n, 0, r), (1 - n, 0, r), (1 - n, m, r), (n, m, r)), ring((0, m, r), (1, m, r), (1, 1, r), (0, 1, r))]
        if c == "A":
            return ([line((0, 1), (0, 0, 0.5), (1, 0, 0.5), (1, 1)), line((0, 0.6), (1, 0.6))] if has["arched A"] else
                    [line((0, 1), (0.5 - self.top, 0), (0.5 + self.top, 0), (1, 1)), line((0.2, 0.68), (0.8, 0.68))])
        if c == "B":
            return [ring((0, 0), (1 - n, 0, b), (1 - n, m, b), (0, m)), ring((0, m), (1, m, b), (1, 1, b), (0, 1))]
        if c == "C":
            return [line((1, o), (1, 0, r), (0, 0, r), (0, 1, r), (1, 1, r), (1, 1 - o))]
        if c == "D":
            e = -0.06 if has["spur D"] else 0
            return [ring((0, 0), (1, 0, max(b, 0.25)), (1, 1, max(b, 0.25)), (0, 1)), line((e, 0), (0.2, 0)), line((e, 1), (0.2, 1))]
        if c == "E":
            return [line((1, 0), (0, 0), (0, 1), (1, 1)), line((0, m), (self.short, m))]
        if c == "F":
            return [line((1, 0), (0, 0), (0, 1)), line((0, m), (self.short, m))]
        if c == "G":
            return [line((1, o), (1, 0, r), (0, 0, r), (0, 1, r), (1, 1, r), (1, 0.55), (0.55, 0.55))] + ([line((1, 0.7), (1, 1))] if has["spur G"] else [])
        if c == "H":
            return [line((0, 0), (0, 1)), line((1, 0), (1, 1)), line((0, m), (1, m))]
        if c == "J":
            return [line((1, 0), (1, 1, r), (0, 1, r), (0, 1 - o * 1.2))]
        if c == "K":
            return [line((0, 0), (0, 1)), line((1, 0), (0.05, 0.58)), line((0.35, 0.4), (1, 1))] if has["split K"] else [line((0, 0), (0, 1)), line((1, 0), (0.05, 0.5), (1, 1))]
        if c == "L":
            return [line((0, 0), (0, 1), (1, 1))]
        if c == "M":
            return [line((0, 1), (0, 0), (0.5, 0.75 if has["deep M"] else 0.5), (1, 0), (1, 1))]
        if c == "N":
            return [line((0, 1), (0, 0), (1, 1), (1, 0))]
        if c == "P":
            return [line((0, 1), (0, 0), (1, 0, b), (1, m + 0.06, b), (0, m + 0.06))]
        if c == "Q":
            return [ring((0, 0, r), (1, 0, r), (1, 1, r), (0, 1, r)), line((0.58, 0.72), (1.02, 1.03))]
        if c == "R":
            return [line((0, 1), (0, 0), (1, 0, b), (1, m + 0.03, b), (0, m + 0.03)), line((0.5, m + 0.03), (1, 1))]
        if c == "S":
            rr = 0.08 if has["angular S"] else r
            return [line((1, o), (1, 0, rr), (0, 0, rr), (0, m, rr), (1, m, rr), (1, 1, rr), (0, 1, rr), (0, 1 - o))]
        if c == "T":
            return [line((0, 0), (1, 0)), line((0.5, 0), (0.5, 1))]
        if c == "U":
            return [line((0, 0), (0, 1, r), (1, 1, r), (1, 0))]
        if c == "V":
            return [line((0, 0), (0.5 - self.top / 2, 1), (0.5 + self.top / 2, 1), (1, 0))]
        if c == "W":
            return [line((0, 0), (0.24, 1), (0.5, 0.3 if has["high W"] else 0.05), (0.76, 1), (1, 0))]
        if c == "X":
            return [line((0, 0), (1, 1)), line((1, 0), (0, 1))]
        if c == "Y":
            return [line((0, 0), (0.5, 0.52), (1, 0)), line((0.5, 0.52), (0.5, 1))]
        return [line((0, 0), (1, 0), (0, 1), (1, 1))]        # Z
