"""Templates of what the service itself shows: notice, transcripts, «Visite», API page, FAQ. Autoescaped; an unknown
name is an error.
"""

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from webhooks.markup import chips, formatted

_FOLDER = Path(__file__).with_name("templates")


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=select_autoescape(("html",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"chips": chips, "formatted": formatted}
    return environment


def render(template: str, **values: object) -> str:
    """The template `webhooks/templates/<template>` filled with `values`."""
    return _environment().get_template(template).render(values)
