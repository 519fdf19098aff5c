"""What the service counts. Labels are names from closed lists: routes, kinds, intents, reasons; never a word, an
id, an address.
"""

from prometheus_client import Counter, Gauge, Histogram

REQUESTS = Counter("guichet_requests", "HTTP requests", ["route", "method", "status"])
DURATION = Histogram(
    "guichet_request_seconds",
    "Time to answer, streams apart",
    ["route"],
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5),
)
TURNS = Counter("guichet_turns", "Member turns by kind of reply", ["kind"])
REDACTIONS = Counter("guichet_redactions", "Masked places by label", ["label"])
REFUSED = Counter("redaction_refused", "Messages that could not be redacted safely", ["reason"])
FULFILMENTS = Counter("guichet_dialogflow_fulfilments", "Questions of Dialogflow's by kind of answer", ["kind"])
GOOGLE_REFUSED = Counter(
    "guichet_google_refused", "Events that nothing proves to be Google's, by what failed", ["check"]
)
SPACES_LOST = Counter("guichet_chat_spaces_lost", "Times that our app was taken out of one of its spaces")
STREAMS = Gauge("guichet_streams", "Open event streams", multiprocess_mode="livesum")
KNOWLEDGE = Gauge("guichet_knowledge_loaded_timestamp_seconds", "When the folder in force was loaded")
RELOADS = Counter("guichet_knowledge_reloads", "Reloads of the intents folder", ["outcome"])
