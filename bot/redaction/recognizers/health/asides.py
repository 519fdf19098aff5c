"""What is said of somebody in passing, between her and what she has: «mon mari, que vous avez radié, est dialysé».

An aside talks of contracts and cards, as questions do, and may be long; without it the sentence tells its fact as any
other, so the rules read it once more without.
"""

import re

from bot.redaction.lazily import lazily
from bot.redaction.recognizers.health.kin import KIN
from bot.redaction.view import SENTINEL, View
from bot.redaction.wordlist import words

_OWNER = r"(?:mon|ma|mes|notre|nos|son|sa|ses|leurs?|le|la)"
OTHER_KIN = "gendre|bru|fiston|puce|coloc|mec|meuf|garcon|loulou|nourrice|homme|grand|grande|proche"
_SOME = r"(?:ex[\s-]|(?:ancien(?:ne)?|futur|future|pauvre|cher|chere|vieux|vieille|jeune|propre|nouve(?:au|l|lle))\s)?"
_OF_THEM = r"(?:\s(?:ainee?|cadet(?:te)?|derniere?|jumeau|jumelle|majeure?|mineure?|unique|actuel(?:le)?|benjamine?))?"
_RELATIVE = (
    rf"(?:(?<![a-z]){_OWNER}\s{_SOME}(?:{KIN}|{OTHER_KIN}){_OF_THEM}"
    rf"(?:\s(?:de\s|d')(?:{_OWNER}\s)?(?:{KIN}|{OTHER_KIN}))?(?:\s{SENTINEL})?|"
    rf"(?<![a-z])(?:papa|maman|mamie|papy|papi|mamy|tata|tonton|(?:mme|mlle|mr?|monsieur|madame)\.?\s{SENTINEL})|{SENTINEL})"
)
_NE = r"(?:(?:ne\s|n'|se\s|s'|me\s|m'|nous\s|y\s|en\s)){0,2}"
_VERB = (
    rf"(?:{_NE}(?:est|sont|etait|sera|ont|avait|aura|souffre|souffrait|fai[st]|font|faisait|refait|prend|prenait|vient|vit|"
    r"va|doit|sort|perd|attend|suit|porte|reste|revient|passe|subit|marche|respire|entend|voit|dort|mange|parle|tombe|"
    r"rechute|devient|lutte|combat|boit|fume|pese|pleure|vomit|tousse|saigne|consulte|recoit|utilise|risque|guerit|vieillit|"
    r"deprime|dialyse|peut|sait|reconnait|tient|leve|habille|nourrit|deplace|bat|remet|soigne|pique|drogue|scarifie|"
    r"a(?!\s(?:priori|propos|cause|savoir|bientot|partir|noter|suivre|moins|peu|part|present|la\s(?:suite|place|base)|l')\b))|"
    r"(?:actuellement\s|toujours\s)?(?:atteinte?|souffrante?|operee?|hospitalisee?|suivie?|porteu(?:r|se)|soignee?|traitee?|"
    r"sous|en\s(?:arret|ald|chimio|dialyse|remission|fin|soins|invalidite))|(?:enceinte|malade|handicapee?))(?![a-z'-])"
)
_SAID = r"[^.!?;:\n()]"
_TOLD_OF = (
    r"(?:qui\s(?:ne\s|n'|se\s|s'|y\s|en\s|l'|le\s|la\s|les\s|vous\s|nous\s|m'|me\s){0,2}[a-z]+|que|qu'|dont|(?:a|pour|chez|avec)\squi|"
    r"inscrite?|rattachee?|affiliee?|ajoutee?|couverte?|declaree?|ayant[\s-]droit|beneficiaire|titulaire|adherente?|"
    r"assuree?)"
)
"""What an aside without its commas begins with."""
_ASIDE = lazily(
    # between a person and her verb
    rf"{_RELATIVE}(?P<aside>(?:,\s{_SAID}{{2,140}}?,(?=\s{_VERB})|\s?\([^()\n]{{2,140}}\)(?=,?\s{_VERB})|"
    rf",?\s[-–—]\s?{_SAID}{{2,140}}?\s?[-–—](?=\s{_VERB})|"
    rf"\s{_TOLD_OF}\s?[^.!?;:,\n()]{{2,90}}?(?=(?<!\sil)(?<!\selle)(?<!\son)(?<!\squi)(?<!\sne)(?<!\sse)\s{_VERB})))"
    # between a verb and what it tells
    rf"|(?<![a-z])(?:(?:je\ssuis|j'ai|je\s(?:souffre|fais|prends|sors|viens)|jsuis|jai)|{_RELATIVE}\s(?:est|a|souffre|fait|prend))"
    rf"(?P<within>,\s{_SAID}{{2,100}}?,|\s?\([^()\n]{{2,100}}\))(?=\s(?!(?:je|j'|il|elle|on|vous|nous|et|mais|que|qui)(?![a-z])))"
)
_WHO = frozenset(
    form for kin in re.findall("[a-z]{3,}", f"{KIN}|{OTHER_KIN}") for form in (kin, kin[:-1], f"{kin}e")
) | words("suis ai jai jsuis mme mlle monsieur madame epoux epouse compagnon compagne")
_SIGNS = ("(", " - ", " – ", " — ")
_SETS_OFF = words(
    "qui que qu dont inscrit inscrite rattache rattachee affilie affiliee ajoute ajoutee couvert couverte declare "
    "declaree ayant beneficiaire titulaire adherent adherente assure assuree"
)
"""One of these, a sign, or two commas: without them nothing is said in passing."""


def without_asides(view: View) -> View | None:
    """`view` without what is said in passing; None if nothing is, or nobody is told of."""
    fold = view.fold
    if SENTINEL not in fold and view.words.isdisjoint(_WHO):
        return None
    if fold.count(",") < 2 and view.words.isdisjoint(_SETS_OFF) and not any(sign in fold for sign in _SIGNS):
        return None
    said: list[tuple[int, int]] = []
    for match in _ASIDE.finditer(fold):
        kind = match.lastgroup or "aside"
        if not view.text.startswith("à", match.end(kind) + 1):  # «mon père, qui est âgé, à Lyon»: no verb
            said.append(match.span(kind))
    if not said:
        return None
    kept: list[int] = []
    at = 0
    for start, end in said:
        kept += range(at, start)
        at = end
    kept += range(at, len(fold))
    return View(
        "".join([view.text[place] for place in kept]),
        "".join([fold[place] for place in kept]),
        kept,
        [place + 1 for place in kept],
    )
