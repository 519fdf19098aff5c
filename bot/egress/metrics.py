"""What the window and the outbox count. Labels are kinds and status codes: no id, no word, no address."""

from prometheus_client import Counter

SENT = Counter("guichet_outbox_sent", "Outbox entries that reached Google Chat")
OPINIONS = Counter("guichet_dialogflow_opinions", "Questions put to Dialogflow, by outcome", ["outcome"])
PAUSED = Counter("guichet_outbox_spaces_paused", "Times that a space would not take what we write", ["status"])
DEAD = Counter("guichet_outbox_dead", "Outbox entries parked as dead letters", ["status"])
REQUESTS = Counter("guichet_egress_requests", "Requests that left by the window", ["kind", "status"])
