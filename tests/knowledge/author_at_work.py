"""An author at work: a small but whole knowledge folder of her own, which she edits as text and has checked."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import KnowledgeBroken
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import Sources, lint_knowledge, load_knowledge, packaged_sources
from bot.settings import Settings

PAGES = """\
[cookies]
path = "/cookies"
label = "Gestion des cookies"
anchors = ["choix"]

[compte]
path = "/compte"
label = "Mon compte"
anchors = ["profil"]

[connexion]
path = "/connexion"
label = "Connexion"

[contact]
path = "/contact"
label = "Nous contacter"

[federation]
url = "https://federation.example/annuaire"
label = "Annuaire de la fédération"
"""

COOKIES = """\
---
title: Gestion des cookies
short: Cookies
version: 1
date: 2026-01-15
---
# Gestion des cookies

{{ brand.publisher.name }} vous dit tout.

## Article 1 – Ce qu’est un cookie {#definition}

Un petit texte que garde votre navigateur.

### Durée de vie {#duree}

Treize mois au plus pour la mesure d’audience, puis
il est effacé.
"""

TOPIC = """\
topic: cookies
intents:
  - name: cookies.definition
    title: Qu’est-ce qu’un cookie\u00a0?
    answer: Un petit texte, gardé par votre navigateur.
    links: [cookies#definition]
    citations: [cookies#definition]
    follow_ups: [cookies.refuser]
    phrases:
      - c'est quoi un cookie
      - définition d'un cookie
  - name: cookies.refuser
    title: Comment refuser les cookies\u00a0?
    answer: Dans le panneau, choisissez **Refuser**.
    entity: browser
    answers:
      firefox: Dans Firefox, ouvrez les paramètres.
    links: [cookies#choix, compte#profil]
    phrases:
      - je ne veux pas de cookies
"""

PEOPLE = """\
topic: aide
intents:
  - name: aide.parler
    title: Parler à un conseiller
    kind: handoff
    answer: Un conseiller est prévenu, au {{ brand.contacts.phone }} sinon.
    links: [contact]
    phrases: [un humain]
  - name: aide.corps
    title: Urgence médicale
    kind: urgent
    signal: urgent_body
    answer: Appelez le **15** ou le **112**.
    phrases: [je fais un malaise]
  - name: aide.esprit
    title: Détresse
    kind: urgent
    signal: urgent_mind
    answer: Appelez le **3114**.
    phrases: [je n'en peux plus de vivre]
  - name: aide.violence
    title: Violences
    kind: urgent
    signal: violence
    answer: Appelez le **17** ou le **3919**.
    phrases: [il me frappe]
"""

BROWSER = """\
name: browser
values:
  firefox: {label: Firefox, synonyms: [firefox, mozilla]}
  chrome: {label: Chrome, synonyms: [chrome]}
"""

OUTSIDE = """\
families:
  meteo: [quel temps fera-t-il demain]
"""


class Author:
    """Writes files of a knowledge folder, has them checked, loads them."""

    def __init__(self, root: Path) -> None:
        shipped = packaged_sources(Settings(), "https://portail.example")
        self.sources = Sources(
            root / "intents", root / "documents", root / "pages.toml", root / "brand.yaml", "https://portail.example"
        )
        self.root = root
        self.writes("intents/cookies.yaml", TOPIC)
        self.writes("intents/aide.yaml", PEOPLE)
        self.writes("intents/entities/browser.yaml", BROWSER)
        self.writes("intents/out_of_scope.yaml", OUTSIDE)
        words = (shipped.intents / "words.yaml").read_text(encoding="utf-8")
        self.writes("intents/words.yaml", words[: words.index("\nsuggestions:")])
        self.writes("documents/cookies/1.md", COOKIES)
        self.writes("pages.toml", PAGES)
        self.writes("brand.yaml", shipped.brand.read_text(encoding="utf-8"))

    def writes(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def replaces(self, name: str, old: str, new: str) -> None:
        text = (self.root / name).read_text(encoding="utf-8")
        assert old in text
        self.writes(name, text.replace(old, new, 1))

    def line_of(self, name: str, part: str) -> int:
        lines = (self.root / name).read_text(encoding="utf-8").splitlines()
        return next(number for number, line in enumerate(lines, 1) if part in line)

    def is_told(self) -> list[str]:
        return [str(problem) for problem in lint_knowledge(self.sources)]

    def loads(self) -> Knowledge:
        return load_knowledge(self.sources)

    def is_refused(self) -> list[str]:
        with pytest.raises(KnowledgeBroken) as refused:
            self.loads()
        return refused.value.problems

    def moves_the_portal_to(self, url: str) -> None:
        self.sources = replace(self.sources, portal_url=url)
