"""The wire of Dialogflow ES fulfilment: a WebhookRequest in, a WebhookResponse out, both camelCase JSON of proto3.

Any field that holds its default may be absent or null, unknown fields are let through, numbers of a Struct are floats.
Source: cloud.google.com/dialogflow/es/docs/fulfillment-webhook.
"""

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic.alias_generators import to_camel

from bot.conversation import Authored, Reply
from bot.fulfilment import Fulfilled, Question
from bot.nlu.opinion import Opinion
from bot.typed import typed

MOST_BYTES = 64 * 1024
MOST_CHARACTERS = 2000
CONTEXT = "guichet"  # our own context's name, in lower case as Dialogflow gives it back
LIFESPAN = 3  # questions for which Dialogflow keeps it
HANGOUTS = "GOOGLE_HANGOUTS"  # Google Chat, as Dialogflow ES calls it
_SESSION = re.compile(
    r"projects/[^/\s]+(?:/locations/[^/\s]+)?/agent(?:/environments/[^/\s]+/users/[^/\s]+)?/sessions/([^/\s]+)"
)
# What Dialogflow's Google Chat integration sends in the place of words, and the names of the events that open a talk.
_NO_WORDS = re.compile(r"(?:[A-Z]+_)*(?:PAYLOAD|WELCOME)|")


def _session(value: str) -> str:
    if not _SESSION.fullmatch(value):
        raise ValueError("session")
    return value


def _or(default: Any) -> BeforeValidator:
    """`null` is the default, as proto3 has it."""
    return BeforeValidator(lambda value: default() if value is None else value)


Text = Annotated[str, _or(str)]
Struct = Annotated[dict[str, Any], _or(dict)]


class Incoming(BaseModel):
    """What Dialogflow sends."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True, alias_generator=to_camel)


class OutputContext(Incoming):
    """A context of the session."""

    name: Text = ""
    parameters: Struct = {}


class MatchedIntent(Incoming):
    """What Dialogflow understood."""

    display_name: Text = ""
    is_fallback: Annotated[bool, _or(bool)] = False


class QueryResult(Incoming):
    """The question, and what was made of it."""

    query_text: Annotated[str, StringConstraints(max_length=MOST_CHARACTERS), _or(str)] = ""
    parameters: Struct = {}
    output_contexts: Annotated[tuple[OutputContext, ...], _or(tuple)] = ()
    intent: Annotated[MatchedIntent, _or(MatchedIntent)] = MatchedIntent()
    intent_detection_confidence: Annotated[float, _or(float), Field(ge=0, le=1)] = 0.0


class WebhookRequest(Incoming):
    """A request. `session` is one of Dialogflow's four forms, with or without a location, of a user or not."""

    response_id: Text = ""
    session: Annotated[str, StringConstraints(max_length=1024), AfterValidator(_session)]
    query_result: QueryResult

    @property
    def session_id(self) -> str:
        """The last part of the session's name."""
        return self.session.rpartition("/")[2]

    def question(self) -> Question | None:
        """What the end user asks; None where there are neither words nor an intent."""
        result = self.query_result
        words = typed(result.query_text)
        named = _NO_WORDS.fullmatch(words) is not None
        intent = result.intent
        opinion = None
        if intent.display_name and not intent.is_fallback:
            opinion = Opinion(intent.display_name, result.intent_detection_confidence)
        if named and opinion is None:
            return None
        ours = f"{self.session}/contexts/{CONTEXT}"
        kept = next((one.parameters for one in result.output_contexts if one.name == ours), {})
        values = {name: value for name, value in result.parameters.items() if isinstance(value, str)}
        return Question(words, values, kept, opinion, named)


def present(request: WebhookRequest, fulfilled: Fulfilled) -> dict[str, Any]:
    """The WebhookResponse: plain text for every integration, choices and links as what shows them best, and our
    context, so that the next question is answered in its light without anything being kept here.
    """
    reply = fulfilled.reply
    messages: list[dict[str, Any]] = [{"text": {"text": [unmarked(reply.text)]}}]
    if reply.choices:
        messages.append({"quickReplies": {"quickReplies": [choice.text.text for choice in reply.choices]}})
    if reply.links:
        title = unmarked(reply.title) if reply.title else ""
        buttons = [{"text": link.label.text, "postback": link.href} for link in reply.links]
        messages.append({"card": {"title": title or buttons[0]["text"], "buttons": buttons}})
    messages.append({"platform": HANGOUTS, "text": {"text": [_for_chat(reply)]}})
    context = f"{request.session}/contexts/{CONTEXT}"
    return {
        "fulfillmentText": "\n".join(
            [unmarked(reply.text), *(f"{link.label.text} : {link.href}" for link in reply.links)]
        ),
        "fulfillmentMessages": messages,
        "source": CONTEXT,
        "outputContexts": [{"name": context, "lifespanCount": LIFESPAN, "parameters": fulfilled.kept}],
    }


def _for_chat(reply: Reply) -> str:
    """With Google Chat's own marks: `*bold*`, `<address|label>`; what looks like one in our words is not."""
    text = reply.text.text.replace("<", "‹").replace(">", "›").replace("**", "*")
    links = [f"<{link.href}|{link.label.text}>" for link in reply.links]
    choices = [f"• {choice.label.text}" for choice in reply.choices]
    return "\n".join([text, *choices, *links])


def unmarked(text: Authored) -> str:
    """The text without the marks of bold: integrations show text as it is."""
    return text.text.replace("**", "")
