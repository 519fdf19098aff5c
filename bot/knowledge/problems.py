"""What an author is told: a place, how grave it is, a French sentence with the likely mend."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Severity(StrEnum):
    """An error keeps the folder from being loaded; a warning does not."""

    ERROR = "erreur"
    WARNING = "avertissement"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """`path` as the author knows it, `line` from 1."""

    path: str
    line: int
    severity: Severity
    sentence: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.severity} : {self.sentence}"


class Problems(list[Problem]):
    """Problems as they are found."""

    def error(self, path: str, line: int, sentence: str) -> None:
        """Note something that keeps the folder from being loaded."""
        self.append(Problem(path, line, Severity.ERROR, sentence))

    def warning(self, path: str, line: int, sentence: str) -> None:
        """Note something that an author should look at."""
        self.append(Problem(path, line, Severity.WARNING, sentence))

    @property
    def errors(self) -> list[Problem]:
        """Those that keep the folder from being loaded."""
        return [problem for problem in self if problem.severity is Severity.ERROR]


def shown(path: Path, root: Path) -> str:
    """`path` as it is told: from its folder's name on («intents/compte.yaml»)."""
    return str(Path(root.name) / path.relative_to(root)) if path.is_relative_to(root) and path != root else path.name
