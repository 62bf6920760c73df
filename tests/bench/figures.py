# SPDX-License-Identifier: MIT
"""A figure, its samples, what it is measured beside and what it should be. Knows nothing of how anything is measured."""

import statistics
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Times:
    """At most so many times the median of another one that was measured in the same run."""

    other: str
    factor: float

    def told(self, figure):
        ratio = self.ratio(figure)
        return f"≤ {self.factor:g} × {self.other}" + (f" (is {ratio:.2f} ×)" if ratio is not None else "")

    def ratio(self, figure):
        others = figure.beside.get(self.other)
        return figure.median / statistics.median(others) if others and statistics.median(others) else None

    def is_met(self, figure):
        ratio = self.ratio(figure)
        return ratio is not None and ratio <= self.factor


@dataclass(frozen=True)
class AtMost:
    limit: float
    unit: str

    def told(self, _figure):
        return f"≤ {number(self.limit)} {self.unit}"

    def is_met(self, figure):
        return figure.median <= self.limit


@dataclass(frozen=True)
class NeverAbove(AtMost):
    """In every run: what is lost once is lost, whatever the median says."""

    def told(self, figure):
        return f"{super().told(figure)} in every run"

    def is_met(self, figure):
        return max(figure.ours) <= self.limit


@dataclass
class Figure:
    """`ours` and each of `beside` (by the other's name): one number for each run."""

    name: str
    unit: str
    ours: list
    beside: dict = field(default_factory=dict)
    goals: tuple = ()
    note: str = ""

    @property
    def median(self):
        return statistics.median(self.ours)

    @property
    def is_met(self):
        return all(goal.is_met(self) for goal in self.goals)


def number(value):
    """With as many digits as say something."""
    size = abs(value)
    return f"{value:,.0f}" if size >= 100 or value == int(value) else f"{value:.1f}" if size >= 10 else f"{value:.2f}"


def middle(samples):
    return number(statistics.median(samples)) if samples else "–"


def spread(samples):
    """Median, and from the smallest to the largest."""
    if not samples or min(samples) == max(samples):
        return middle(samples)
    return f"{middle(samples)} ({number(min(samples))}–{number(max(samples))})"
