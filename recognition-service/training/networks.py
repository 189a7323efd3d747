"""The two networks and the exportable modules around them.

Both are small plain convolutional networks: they run on one CPU thread beside a Java service, so dense 3x3 convolutions at
low resolution are preferred to fashionable blocks that a CPU executes badly (depthwise convolutions, large attention maps).
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

import config as C


class ConvBlock(nn.Sequential):
    def __init__(self, cin, cout, kernel=3, stride=1, act=True):
        pad = kernel // 2 if isinstance(kernel, int) else tuple(k // 2 for k in kernel)
        layers = [nn.Conv2d(cin, cout, kernel, stride, pad, bias=False), nn.BatchNorm2d(cout)]
        if act:
            layers.append(nn.ReLU(inplace=True))
        super().__init__(*layers)


class Residual(nn.Module):
    def __init__(self, channels, kernel=3):
        super().__init__()
        self.a = ConvBlock(channels, channels, kernel)
        self.b = ConvBlock(channels, channels, kernel, act=False)

    def forward(self, x):
        return F.relu(x + self.b(self.a(x)))


def by_itself(x):
    """Each crop by its own brightness and contrast: a plate at night is the same plate."""
    mean = x.mean((1, 2, 3), keepdim=True)
    contrast = ((x - mean) ** 2).mean((1, 2, 3), keepdim=True).sqrt()
    return (x - mean) / (contrast + 0.02)


# ---------------------------------------------------------------------------------------------------------------- detector

class Detector(nn.Module):
    """Centre heat map at stride 8, with the box and the four corners regressed at each cell.

    Outputs raw maps: heat logits (1), box (4: log distances from the cell centre to left, top, right, bottom in units of
    eight pixels), corners (8: offsets of tl, tr, br, bl from the corresponding box corner, in units of box width / height).
    """

    def __init__(self, c=(16, 24, 40, 64, 96)):
        super().__init__()
        self.stem = ConvBlock(3, c[0], 3, 2)                                   # stride 2
        self.down4 = nn.Sequential(ConvBlock(c[0], c[1], 3, 2), ConvBlock(c[1], c[1], 3))    # stride 4
        self.down8 = nn.Sequential(ConvBlock(c[1], c[2], 3, 2), Residual(c[2]))    # stride 8
        self.down16 = nn.Sequential(ConvBlock(c[2], c[3], 3, 2), Residual(c[3]), Residual(c[3]))
        self.down32 = nn.Sequential(ConvBlock(c[3], c[4], 3, 2), Residual(c[4]), Residual(c[4]))
        self.side32 = ConvBlock(c[4], c[2], 1, act=False)
        self.side16 = ConvBlock(c[3], c[2], 1, act=False)
        self.side8 = ConvBlock(c[2], c[2], 1, act=False)
        self.merge16 = ConvBlock(c[2], c[2], 3)
        self.merge8 = ConvBlock(c[2], c[2], 3)
        self.out = nn.Conv2d(c[2], 13, 1)
        nn.init.zeros_(self.out.bias)
        nn.init.normal_(self.out.weight, std=0.01)
        with torch.no_grad():
            self.out.bias[0] = -4.6          # a plate is rare: start at one per cent
            self.out.bias[1:5] = 1.0

    def forward(self, x):
        return self.out(self.features(x))

    def features(self, x):
        return self.maps(self.stem((x - 0.45) * 4.0))

    def maps(self, x):
        f8 = self.down8(self.down4(x))
        f16 = self.down16(f8)
        f32 = self.down32(f16)
        m16 = self.merge16(F.relu(self.side16(f16) + F.interpolate(self.side32(f32), scale_factor=2.0, mode="nearest")))
        return self.merge8(F.relu(self.side8(f8) + F.interpolate(m16, scale_factor=2.0, mode="nearest")))


class DetectorExport(nn.Module):
    """(1, H, W, 3) uint8, blue green red, H and W multiples of 32 -> (K, 13) float32: confidence, x1, y1, x2, y2, then tl, tr,
    br, bl as x, y, all in input pixels, best first.

    The picture comes as the service has it in memory: scaling and the order of colours are folded into the first weights, since
    passes over all pixels cost as much as convolutions. `arithmetic` bfloat16 computes the
    convolutions in half the width, for processors that have such instructions.
    """

    def __init__(self, net, k, arithmetic=torch.float32):
        super().__init__()
        self.net, self.k, self.arithmetic = net, k, arithmetic
        out = net.out
        self.fold(net.stem[0], net.stem[1])
        net.to(arithmetic)
        out.float()

    GREY = 115                      # a whole number next to 0.45 * 255, exact in bfloat16

    def fold(self, convolution, normalisation):
        """(x - 0.45) * 4 of RGB 0-1 becomes x - 115 of BGR 0-255: the rest goes into weights and means."""
        with torch.no_grad():
            weight = convolution.weight
            normalisation.running_mean -= 4 * (self.GREY / 255 - 0.45) * weight.sum((1, 2, 3))
            weight.copy_(weight.flip(1) * (4 / 255))

    def forward(self, x):
        # channels last: the layout in which a CPU convolves fastest (the weights are exported in it, too)
        x = x.permute(0, 3, 1, 2).to(self.arithmetic) - self.GREY
        o = self.net.out(self.net.maps(self.net.stem(x)).float())[0]
        width = o.shape[2]
        heat = torch.sigmoid(o[0])
        peak = F.max_pool2d(heat[None, None], 3, 1, 1)[0, 0]
        score = torch.where(heat >= peak, heat, torch.zeros_like(heat)).reshape(-1)
        best, index = torch.topk(score, self.k)
        m = o.reshape(13, -1)[:, index]
        cx = ((index % width).float() + 0.5) * 8
        cy = (torch.div(index, width, rounding_mode="floor").float() + 0.5) * 8
        d = torch.exp(torch.clamp(m[1:5], max=4.6)) * 8
        x1, y1, x2, y2 = cx - d[0], cy - d[1], cx + d[2], cy + d[3]
        w, h = x2 - x1, y2 - y1
        q = m[5:13]
        return torch.stack([best, x1, y1, x2, y2,
                            x1 + q[0] * w, y1 + q[1] * h, x2 + q[2] * w, y1 + q[3] * h,
                            x2 + q[4] * w, y2 + q[5] * h, x1 + q[6] * w, y2 + q[7] * h], 1)


# ----------------------------------------------------------------------------------------------------------------- refiner

class Refiner(nn.Module):
    """(N, 3, 48, 128) windows about a find -> (N, 9): plate logit, then tl, tr, br, bl as x, y in units of the window."""

    def __init__(self, c=(24, 40, 64, 96)):
        super().__init__()
        self.body = nn.Sequential(
            ConvBlock(3, c[0], 3, 2),                                 # 24 x 64
            ConvBlock(c[0], c[1], 3, 2), Residual(c[1]),              # 12 x 32
            ConvBlock(c[1], c[2], 3, 2), Residual(c[2]),              # 6 x 16
            ConvBlock(c[2], c[3], 3, 2), Residual(c[3]),              # 3 x 8
            ConvBlock(c[3], 48, 1),
        )
        self.hidden = nn.Linear(48 * 24, 128)
        self.out = nn.Linear(128, 9)
        nn.init.normal_(self.out.weight, std=0.01)
        start = torch.tensor([1 / 6, 0.25, 5 / 6, 0.25, 5 / 6, 0.75, 1 / 6, 0.75])        # the find itself
        with torch.no_grad():
            self.out.bias.copy_(torch.cat([torch.zeros(1), start]))

    def forward(self, x):
        return self.place(self.body(by_itself(x)).float())

    def place(self, f):
        return self.out(F.relu(self.hidden(f.flatten(1))))


class RefinerExport(nn.Module):
    """As Refiner, with the plate's probability in place of its logit."""

    def __init__(self, net, arithmetic=torch.float32):
        super().__init__()
        self.net, self.arithmetic = net, arithmetic
        net.body.to(arithmetic)

    def forward(self, x):
        x = by_itself(x).contiguous(memory_format=torch.channels_last)
        o = self.net.place(self.net.body(x.to(self.arithmetic)).float())
        return torch.cat([torch.sigmoid(o[:, :1]), o[:, 1:]], 1)


# ------------------------------------------------------------------------------------------------------------------ reader

class EncoderLayer(nn.Module):
    """Pre-norm self-attention and feed-forward, written out so that tracing leaves no dependence on fast paths."""

    def __init__(self, d, heads, hidden):
        super().__init__()
        self.heads, self.d = heads, d
        self.n1, self.n2 = nn.LayerNorm(d), nn.LayerNorm(d)
        self.qkv = nn.Linear(d, 3 * d)
        self.proj = nn.Linear(d, d)
        self.f1, self.f2 = nn.Linear(d, hidden), nn.Linear(hidden, d)
        self.drop = nn.Dropout(0.1)

    def forward(self, x):
        n, t, d = x.shape
        qkv = self.qkv(self.n1(x)).reshape(n, t, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        q, k, v = qkv[0], qkv[1], qkv[2]
        a = torch.softmax(q @ k.transpose(-1, -2) * (d // self.heads) ** -0.5, -1)
        x = x + self.drop(self.proj((a @ v).transpose(1, 2).reshape(n, t, d)))
        return x + self.drop(self.f2(F.gelu(self.f1(self.n2(x)))))


class Reader(nn.Module):
    """Convolutions to a map of two rows; the upper row's columns, then the lower row's, form one sequence for CTC.

    Two rows are what a two-row plate needs. On a one-row plate the network is free to write its text into one of them, and
    sees the full height and (through attention) the full width while doing so.
    """

    def __init__(self, regions, c=(24, 40, 80, 112), d=128, layers=3):
        super().__init__()
        self.columns = C.READER_WIDTH // 4
        self.body = nn.Sequential(
            ConvBlock(3, c[0], 3, 2),                                     # 32 x 64
            ConvBlock(c[0], c[1], 3, 2), Residual(c[1]),                  # 16 x 32
            ConvBlock(c[1], c[2], 3, (2, 1)), Residual(c[2]),             # 8 x 32
            ConvBlock(c[2], c[3], 3, (2, 1)), Residual(c[3]), Residual(c[3]),      # 4 x 32
        )
        self.rows = nn.Sequential(nn.Conv2d(c[3], d, (2, 1), (2, 1), bias=False), nn.BatchNorm2d(d))      # 2 x 32
        self.position = nn.Parameter(torch.randn(1, 2 * self.columns, d) * 0.02)
        self.encoder = nn.ModuleList([EncoderLayer(d, 4, 2 * d) for _ in range(layers)])
        self.norm = nn.LayerNorm(d)
        self.ctc = nn.Linear(d, len(C.ALPHABET) + 1)          # the blank is the last class
        self.early = nn.Linear(d, len(C.ALPHABET) + 1)        # training only, both rows in one: see train_reader.py
        self.region = nn.Linear(d, regions)

    def begin(self, state):
        """Take the weights of an earlier reader. One with fewer layers reads as before: what it lacks begins by changing nothing."""
        lacking = self.load_state_dict(state, strict=False).missing_keys
        with torch.no_grad():
            for name, p in self.named_parameters():
                if name in lacking and name.endswith(("b.1.weight", "b.1.bias", "proj.weight", "proj.bias", "f2.weight", "f2.bias")):
                    p.zero_()

    def forward(self, x):
        return self.text(self.body(by_itself(x)))

    def text(self, f):
        f = self.rows(f)
        early = self.early(F.relu(f).mean(2).transpose(1, 2)) if self.training else None
        f = f.flatten(2).transpose(1, 2)                      # (N, 2 * columns, d): upper row first
        f = f + self.position
        for layer in self.encoder:
            f = layer(f)
        f = self.norm(f.to(self.norm.weight.dtype))
        out = self.ctc(f), self.region(f.mean(1))
        return out + (early,) if self.training else out


def collapse(logits, slots):
    """Greedy CTC: (N, T, A + 1) logits, blank last -> (N, slots, A + 1) probabilities, pad last.

    Every run of frames with the same best character becomes one slot, with the probabilities of its surest frame. A frame's
    share of "blank" belongs in the slot as doubt, so it stays in the last column. Unused slots are certain pads.
    """
    p = torch.softmax(logits, -1)
    n, t, a = p.shape
    best = p.argmax(-1)
    before = torch.cat([torch.full_like(best[:, :1], a - 1), best[:, :-1]], 1)
    inked = best != a - 1
    start = inked & (best != before)
    index = torch.cumsum(start.long(), 1) - 1
    index = torch.where(inked, index, torch.full_like(index, slots)).clamp(0, slots)
    onehot = F.one_hot(index, slots + 1)[:, :, :slots].to(p.dtype)                      # (N, T, slots)
    peak = onehot * p.max(-1).values[:, :, None]                                         # strength of each frame in its slot
    top, frame = peak.max(1)                                                             # (N, slots)
    picked = torch.gather(p, 1, frame[:, :, None].expand(n, slots, a))
    used = (top > 0).to(p.dtype)[:, :, None]
    pad = F.one_hot(torch.full_like(frame, a - 1), a).to(p.dtype)
    return picked * used + pad * (1 - used)


class ReaderExport(nn.Module):
    """(N, 3, H, W) -> ((N, slots, 37) character probabilities with the pad last, (N, R) region probabilities)."""

    def __init__(self, net, temperature, slots, arithmetic=torch.float32):
        super().__init__()
        self.net, self.temperature, self.slots, self.arithmetic = net, temperature, slots, arithmetic
        for part in (net.body, net.rows, net.encoder):
            part.to(arithmetic)
        net.position.data = net.position.data.to(arithmetic)

    def forward(self, x):
        x = by_itself(x).contiguous(memory_format=torch.channels_last)
        logits, region = self.net.text(self.net.body(x.to(self.arithmetic)))
        return collapse(logits.float() / self.temperature, self.slots), torch.softmax(region.float(), -1)
