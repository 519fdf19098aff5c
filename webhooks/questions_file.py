"""DIR/questions.json: the questions that the folder in force answers, for the portal's help page. Written whole or not
at all whenever a folder is taken into force (docs/decisions/0018).
"""

import json
import os
import tempfile
from pathlib import Path

from bot.knowledge.knowledge import Knowledge
from bot.knowledge.questions import questions_data

NAME = "questions.json"


def publish(knowledge: Knowledge, data: Path) -> None:
    """Writes the file in the data folder, unless it says the same already."""
    path = data / NAME
    content = json.dumps(questions_data(knowledge), ensure_ascii=False, separators=(",", ":")).encode()
    if path.exists() and path.read_bytes() == content:
        return
    descriptor, beside = tempfile.mkstemp(prefix=f"{NAME}.", dir=data)  # workers that start together write too
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    Path(beside).replace(path)
