"""What Google's refusals mean for the operator, in a line of French: the code, and what to look at. Never Google's own
text, which may quote what was sent.
"""

from google.api_core import exceptions
from google.auth.exceptions import GoogleAuthError

_SAYS: tuple[tuple[type[Exception], str], ...] = (
    (exceptions.Unauthenticated, "ne reconnaît pas le compte de service (GUICHET_DIALOGFLOW__CREDENTIALS)"),
    (exceptions.PermissionDenied, "n’accorde pas ce droit au compte de service (rôles\u00a0: docs/dialogflow.md)"),
    (exceptions.NotFound, "n’a pas d’agent à cet endroit (GUICHET_DIALOGFLOW__PROJECT, GUICHET_DIALOGFLOW__LOCATION)"),
    (exceptions.ResourceExhausted, "refuse d’aller plus vite\u00a0: réessayez dans une minute"),
    (exceptions.InvalidArgument, "refuse le contenu envoyé"),
    (exceptions.DeadlineExceeded, "n’a pas répondu à temps"),
    (exceptions.ServiceUnavailable, "est injoignable"),
    (GoogleAuthError, "ne reçoit pas de jeton valable (GUICHET_DIALOGFLOW__CREDENTIALS)"),
)  # fmt: skip


def said_of(refused: Exception) -> str:
    """The line."""
    says = next((says for kind, says in _SAYS if isinstance(refused, kind)), f"a refusé ({type(refused).__name__})")
    return f"Dialogflow {says}."
