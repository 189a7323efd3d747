"""Serials of American plates as each state issues them, from the same file of formats that the service reads.

A reader learns from its training how likely a character is where the picture does not tell, so drawn texts have to be as likely as
real ones: most states leave I, O and Q out of their serials (of 8 400 letters on the transcribed American plates they are a fifth
as frequent as the others), and letters and digits stand where the state's formats have them.
"""
import json
import os

try:
    from re import _parser as parser
except ImportError:                    # before Python 3.11
    import sre_parse as parser

FORMATS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src", "main", "resources", "plate-formats.json")
RARE, RARELY = "IOQ", 0.2


class Serials:
    """`draw(rng, region)` is a text of a region ("us-ny") with the gaps of render.py's patterns between its groups."""

    def __init__(self, path=FORMATS):
        with open(path, encoding="utf-8") as file:
            regions = json.load(file)["regions"]
        self.formats = {r: [parser.parse(f) for f in v["formats"]] for r, v in regions.items() if r.startswith("us-")}

    def draw(self, rng, region):
        formats = self.formats[region]
        return spaced(rng, sample(rng, formats[int(rng.integers(len(formats)))]))


def sample(rng, parsed):
    out = ""
    for operation, value in parsed:
        name = str(operation)
        if name == "LITERAL":
            out += chr(value)
        elif name == "IN":
            among = "".join(chr(c) for kind, v in value for c in (range(v[0], v[1] + 1) if str(kind) == "RANGE" else [v]))
            weight = [RARELY if c in RARE else 1.0 for c in among]
            out += among[int(rng.choice(len(among), p=[w / sum(weight) for w in weight]))]
        elif name == "MAX_REPEAT":
            least, most, inner = value
            out += "".join(sample(rng, inner) for _ in range(int(rng.integers(least, most + 1))))
        elif name == "SUBPATTERN":
            out += sample(rng, value[-1])
        elif name == "BRANCH":
            out += sample(rng, value[1][int(rng.integers(len(value[1])))])
        else:
            raise ValueError(f"plate-formats.json uses {name}, which cannot be drawn")
    return out


def spaced(rng, text):
    """With a gap, a dash or a glyph where letters and digits meet, or after the third; now and then two letters at an end stacked."""
    if len(text) >= 6 and rng.random() < 0.1:
        if text[-2:].isalpha():
            return text[:-2] + "^" + text[-2:]
        if text[:2].isalpha():
            return "^" + text[:2] + " " + text[2:]
    if len(text) < 5 or rng.random() < 0.2:
        return text
    meets = [k for k in range(2, len(text) - 1) if text[k].isdigit() != text[k - 1].isdigit()]
    at = min(meets, key=lambda k: abs(k - len(text) / 2)) if meets and rng.random() < 0.8 else 3
    return text[:at] + str(rng.choice(list("   **-"))) + text[at:]
