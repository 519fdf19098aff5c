"""The published order in which overlapping readings of one place resolve: the earlier label names the union.

Secrets first, since showing them costs most, then the kinds whose form leaves no doubt, then kinds told by a cue, then
the kinds that are told by words. What is masked is always the union of what overlaps: order decides the name alone.
"""

from bot.redaction.labels import Label
from bot.redaction.view import Span

ORDER: tuple[Label, ...] = (
    Label.ACTIVATION_LINK,
    Label.EMAIL,
    Label.PASSWORD,
    Label.IBAN,
    Label.NIR,
    Label.CARD,
    Label.IP,
    Label.GEO,
    Label.ID_DOC,
    Label.BIC,
    Label.PLATE,
    Label.ADDRESS,
    Label.DOB,
    Label.PHONE,
    Label.MEMBER_ID,
    Label.PERSON,
    Label.HEALTH,
)
_RANK = {label: rank for rank, label in enumerate(ORDER)}
_WHOLE = "bank.iban"
"""A whole IBAN: «je mets BE71 …» is no secret, whatever the sentence makes of it."""


def _rank(span: Span) -> int:
    return -1 if span.rule == _WHOLE else _RANK[span.label]


def resolve(spans: list[Span]) -> list[Span]:
    """Sorted, disjoint spans that cover exactly what `spans` cover; each named by the first label in the order."""
    resolved: list[Span] = []
    if len(spans) < 2:
        return spans
    for span in sorted(spans, key=lambda found: (found.start, -found.end)):
        if resolved and span.start < resolved[-1].end:
            last = resolved.pop()
            named = min(last, span, key=_rank)
            resolved.append(Span(named.label, last.start, max(last.end, span.end), named.rule))
        else:
            resolved.append(span)
    return resolved
