# SPDX-License-Identifier: MIT
"""The figures as a picture: a pair of bars each, ours and what it is measured beside, on a logarithmic scale of times the other one."""

import math
import statistics
from xml.sax.saxutils import escape

from figures import number

_WIDTH, _LEFT, _ROW, _TOP = 900, 400, 34, 64
_OURS, _PEER, _INK, _QUIET, _LINE, _PAPER = "#2a66c8", "#9aa4b2", "#1b1f24", "#59626e", "#d5dae1", "#ffffff"
_DECADES = 4  # from 1/1000 to 10 times the other one


def drawn(figures):
    """An SVG of all figures that have a peer; the bar ends at how many times the other one ours is, the line at once."""
    shown = [(figure, other, statistics.median(samples)) for figure in figures for other, samples in list(figure.beside.items())[:1]
             if samples and statistics.median(samples) > 0 and figure.median > 0]
    height = _TOP + len(shown) * _ROW + 40
    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}" viewBox="0 0 {_WIDTH} {height}" '
             'font-family="sans-serif" font-size="13">', f'<rect width="{_WIDTH}" height="{height}" fill="{_PAPER}"/>',
             _text(16, 28, "Latchkey beside what people use instead: how many times the other one (less is better)", 15)]
    for decade in range(_DECADES + 1):
        at, value = _x(10 ** (decade - 3)), 10 ** (decade - 3)
        lines.append(f'<line x1="{at}" y1="{_TOP - 12}" x2="{at}" y2="{height - 32}" stroke="{_INK if value == 1 else _LINE}"/>')
        lines.append(_text(at, height - 14, f"{value:g} ×", 12, "middle"))
    for place, (figure, other, theirs) in enumerate(shown):
        top, ratio = _TOP + place * _ROW, figure.median / theirs
        lines.append(_text(_LEFT - 12, top + 10, figure.name if len(figure.name) < 58 else figure.name[:56] + "…", 12, "end"))
        lines.append(_text(_LEFT - 12, top + 23, f"{number(figure.median)} {figure.unit}; {other}: {number(theirs)}", 10, "end", _QUIET))
        begin, end = sorted((_x(1), _x(ratio)))
        lines.append(f'<rect x="{begin}" y="{top}" width="{max(1, end - begin)}" height="16" fill="{_OURS if ratio <= 1 else _PEER}"/>')
        if ratio < 10 ** -(_DECADES - 1):  # off the scale: no room beside the bar, but within it
            lines.append(_text(begin + 8, top + 13, f"less than {10 ** -(_DECADES - 1):g} ×", 12, color=_PAPER))
        else:
            lines.append(_text(begin - 6 if ratio <= 1 else end + 6, top + 13, f"{ratio:.2g} ×", 12, "end" if ratio <= 1 else "start"))
    return "\n".join([*lines, "</svg>", ""])


def _x(ratio):
    part = (math.log10(min(max(ratio, 1e-3), 10)) + 3) / _DECADES
    return round(_LEFT + part * (_WIDTH - _LEFT - 60), 1)


def _text(x, y, words, size, anchor="start", color=_INK):
    return f'<text x="{x}" y="{y}" font-size="{size}" text-anchor="{anchor}" fill="{color}">{escape(words)}</text>'
