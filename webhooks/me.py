"""What a signed-in member may do with all her conversations (`/me`), and erasing one (API.md §1)."""

import hmac
import json
from typing import TYPE_CHECKING
from uuid import UUID

from aiohttp import web

from bot.errors import ConversationUnknown, IdentityRefused
from webhooks.access import bearer_of, conversation_of, id_of, is_signed, member_of, token_hash
from webhooks.app_keys import ASSISTANT, DATABASE, HUB, IDENTITY_KEYS, NOW
from webhooks.presenting import rfc3339
from webhooks.transcript_files import as_json

if TYPE_CHECKING:  # at run time where used: SQLAlchemy comes with these, and a start is ready for turns without
    from bot.store.erasure import Receipt
    from bot.store.transcripts import Summary

ROUTES = web.RouteTableDef()
MOST_LISTED = 1000


@ROUTES.delete("/api/v1/conversations/{id}")
async def delete_conversation(request: web.Request) -> web.Response:
    """Erases the conversation; again, for 30 days: the receipt as it stands."""
    try:
        conversation = (await conversation_of(request)).conversation.id
    except ConversationUnknown:
        return web.json_response(present_receipt(await _earlier_receipt(request)))
    return web.json_response(present_receipt(await erase_now(request.app, conversation, actor="member")))


async def erase_now(app: web.Application, conversation: UUID, *, actor: str) -> "Receipt":
    """Erases, tells the streams, leaves no byte behind. Raises `ConversationUnknown` if somebody was first."""
    from bot.store import audit
    from bot.store.erasure import erase, truncate_wal
    from bot.store.searching import fold_away

    at = app[NOW]()
    async with app[DATABASE].transaction() as db:
        receipt = await erase(db, conversation, at=at)
        if receipt is None:
            raise ConversationUnknown
        await audit.note(db, f"{actor}:conversation:erase", at=at, actor=actor, conversation=conversation)
        await fold_away(db)
    app[HUB].end(conversation)
    async with app[DATABASE].outside_transactions() as db:
        await truncate_wal(db)
    return receipt


async def _earlier_receipt(request: web.Request) -> "Receipt":
    """The receipt of an erased conversation, for whoever had the right to it. Raises `ConversationUnknown`."""
    from bot.store.erasure import receipt_of, tombstone_token

    token, conversation = bearer_of(request), id_of(request)
    if token is None:
        raise ConversationUnknown
    async with request.app[DATABASE].reading() as db:
        kept = await tombstone_token(db, conversation)
        receipt = await receipt_of(db, conversation)
    if kept is None or receipt is None or not await _owns(request, token, *kept):
        raise ConversationUnknown
    return receipt


async def _owns(request: web.Request, token: str, hashed: bytes, subject: str | None) -> bool:
    if not is_signed(token):
        return hmac.compare_digest(token_hash(token), hashed)
    try:
        return subject is not None and (await request.app[IDENTITY_KEYS].verify(token)).subject == subject
    except IdentityRefused:
        return False


def present_receipt(receipt: "Receipt") -> dict[str, object]:
    """`receipt` of API.md §1."""
    return {
        "id": str(receipt.id),
        "erased_at": rfc3339(receipt.erased_at),
        "places": [
            {"place": place.place, "count": place.count, "state": place.state.value} for place in receipt.places
        ],
    }


@ROUTES.get("/api/v1/me/conversations")
async def my_conversations(request: web.Request) -> web.Response:
    """The member's conversations, newest first."""
    summaries = await _mine(request)
    knowledge = request.app[ASSISTANT].mind.knowledge

    def present(summary: "Summary") -> dict[str, object]:
        talk, topic = summary.conversation, summary.topic
        intent = None if topic is None else knowledge.intents.get(topic)
        return {
            "id": str(talk.id),
            "created_at": rfc3339(talk.created_at),
            "last_at": rfc3339(talk.last_at),
            "state": talk.state.value,
            "messages": summary.messages,
            "title": None if intent is None else intent.title.text,
        }

    return web.json_response({"conversations": [present(summary) for summary in summaries]})


async def _mine(request: web.Request) -> "list[Summary]":
    from bot.store.transcripts import Wanted, listed

    identity = await member_of(request)
    async with request.app[DATABASE].reading() as db:
        return await listed(db, Wanted(subject=identity.subject), limit=MOST_LISTED)


@ROUTES.get("/api/v1/me/export")
async def my_export(request: web.Request) -> web.Response:
    """All of them, whole, as one JSON file."""
    from bot.store.transcripts import read

    talks = []
    for summary in await _mine(request):
        async with request.app[DATABASE].reading() as db:
            found = await read(db, summary.conversation.id)
        if found is not None:
            talks.append(as_json(*found))
    body = json.dumps({"exported_at": rfc3339(request.app[NOW]()), "conversations": talks}, ensure_ascii=False)
    headers = {"Content-Disposition": 'attachment; filename="mes-echanges.json"'}
    return web.Response(text=body, content_type="application/json", charset="utf-8", headers=headers)


@ROUTES.delete("/api/v1/me")
async def erase_me(request: web.Request) -> web.Response:
    """Erases all of the member's conversations; again: nothing is left to erase."""
    receipts = []
    for summary in await _mine(request):
        try:
            receipts.append(await erase_now(request.app, summary.conversation.id, actor="member"))
        except ConversationUnknown:
            continue
    return web.json_response(
        {"erased_at": rfc3339(request.app[NOW]()), "receipts": [present_receipt(receipt) for receipt in receipts]}
    )
