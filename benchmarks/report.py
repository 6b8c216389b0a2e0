"""Tables of measurements with their goals."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass
class Table:
    """rows: cells as text. goals: (what, holds) pairs; `missed` names those that do not hold."""

    title: str
    columns: Sequence[str]
    rows: list[Sequence[str]] = field(default_factory=list)
    goals: list[tuple[str, bool]] = field(default_factory=list)

    def text(self) -> str:
        lines = [f"## {self.title}", "", _row(self.columns), _row(["---", *["---:"] * (len(self.columns) - 1)])]
        lines += [_row(row) for row in self.rows]
        if self.goals:
            lines += ["", *(f"- {'holds' if holds else '**missed**'}: {what}" for what, holds in self.goals)]
        return "\n".join(lines)

    def missed(self) -> list[str]:
        return [what for what, holds in self.goals if not holds]


def median_ms(seconds: Sequence[float]) -> float:
    return statistics.median(seconds) * 1000


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
