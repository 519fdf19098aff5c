"""Postal addresses: number and way, way with postcode and town, residences and hamlets, where a person says she lives.

A town, a postcode or a street alone is a place without a person: it stays («un dentiste à Lyon», «75011»).
"""

import re
from collections.abc import Iterator

from bot.redaction.gazetteers import gazetteers
from bot.redaction.labels import Label
from bot.redaction.tokens import Token, Tokens
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_WAYS = (
    "rue|r|avenue|ave|av|boulevard|boul|bld|blvd|bvd|bd|impasse|imp|allees?|all|chemin|che|chem|place|pl|quai|"
    "route|rte|square|sq|cours|"
    "passage|pass|villa|residence|res|lotissement|lot|hameau|cite|faubourg|fbg|fg|sentier|sente|esplanade|promenade|"
    "rond[- ]point|voie|avnue|av|chem|ruelle|montee|cote|traverse|clos|domaine|parc|lieu[- ]?dit|zone|zac|za|zi|chaussee|parvis|"
    "venelle|mas|promenade|quartier|galerie|rampe|carrefour|digue|levee|corniche"
)
_SAID = (
    "un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|"
    "trente|quarante|"
    "cinquante|soixante|cents?|mille|zero"
)
_SAID_NUMBER = rf"(?:{_SAID})(?:[\s-](?:et[\s-])?(?:{_SAID})){{0,6}}"
_NUMBERED = re.compile(
    rf"(?<![0-9a-z.,])(?:n°?\s?)?(?:[0-9]{{1,4}}|{_SAID_NUMBER})\s?(?:bis|ter|quater|[a-f])?\s?,"
    rf"?\s?(?:(?:{_WAYS})\.?(?![a-z])\s|"
    rf"(?:au\s)?lieu[- ]?dit\s|mail\s(?=d(?:e|es|u)\s))"
)
_SAID_CODE = re.compile(
    rf"[\s,]{{1,3}}(?:(?:a|au)\s[a-z-]{{2,30}}[\s,]{{1,3}})?(?:{_SAID})(?:[\s-](?:{_SAID})){{2,9}}(?![a-z])"
)
"""A postcode said in words, after its town or not."""
_ABROAD = re.compile(
    rf"(?<![a-z])(?:{_WAYS}|[a-z]+(?:straat|laan|strasse|weg|"
    rf"steenweg))\.?(?:\s[a-z'-]{{2,20}}){{0,4}}\s[0-9]{{1,4}}[a-z]?"
    r"(?:\s?(?:bte|boite|/)\s?[0-9a-z]{1,4})?\s?[,\n-]\s?(?:(?:b|ch|l|be|lu)-?\s?)?[1-9][0-9]{3}(?=\s[a-z])"
)
"""Belgium, Switzerland, Luxembourg: the number after the street, a postcode of four digits."""
_FIELD = re.compile(
    r"(?:(?<=\n)|^|(?<=[,;] ))(?:ville|commune|localite|town|city|rue|voie|adresse|cp|code\spostal|"
    r"complement)\s?[:=]\s?(?P<value>[^\n,;:]{2,60})"
)
"""A form's lines, copied."""
_HAMLET = re.compile(r"\s?[,-]\s(?:[a-z][a-z' -]{1,30}),?\s(?=(?:0[1-9]|[1-8][0-9]|9[0-8])\s?[0-9]{3}\s[a-z])")
"""A hamlet or a building's name between the street and the postcode."""
_GRAND = re.compile(
    r"(?<![0-9a-z.,])[0-9]{1,4}\s?(?:bis|ter|[a-f])?\s?,?\s?(?:grand'?e?\s?|petite\s|haute\s|basse\s|"
    r"vieille\s|longue\s|vieux\s|ancienne\s)"
    r"(?:rue|route|place|chemin|cour|allee|avenue)(?![a-z])(?:\s(?:de|du|des|d')\s?(?:la\s|l')?[a-z-]{3,20})?"
)
_WAY = re.compile(rf"(?<![a-z])(?:{_WAYS})\.?\s(?=[a-z])")
_LIVING = re.compile(
    r"(?<![a-z])(?:j'?\s?habit(?:e|ais)|(?:(?<=^)|(?<=\n)|(?<=qui\s))habite(?:nt)?|nous\shabitons|on\shabite|"
    r"(?:il|elle)\shabite|je\s(?:vis|reside|demeure|"
    r"loge)|domicilie(?:e|s|es)?|demeurant|residant|"
    r"mon\sadresse(?:\spostale)?|notre\sadresse|nouvelle\sadresse|adresse(?:\spostale)?\s?:|domicile\s?:|"
    r"emmenagee?s?(?:\s(?:au|a|dans))?|demenagee?s?(?:\s(?:au|a|dans|pour|vers|depuis|en|la|le))?|je\ssuis\sdomicilie(?:e)?)(?![a-z])"
)
_POSTCODE = re.compile(
    r"[\s,;.()/-]{0,4}(?:f-?|code\spostal\s:?\s?|cp\s:?\s?)?(?P<code>(?:0[1-9]|[1-8][0-9]|"
    r"9[0-8])\s?[0-9]{3})(?![0-9])"
)
_BOX = re.compile(r"(?<![a-z0-9])(?:bp|cs)\s?[0-9]{1,5}[\s,-]{1,3}[0-9]{5}(?![0-9])")
_EXTRA = re.compile(
    r"[\s,;-]{1,4}(?:(?:batiment|bat|apt|appt?|appartement|etage|esc|escalier|hall|porte|entree|residence|res|"
    r"tour|bp|cs|immeuble|imm|"
    r"chez|code|lot|villa|boite|bte|pavillon|chambre|chb)\.?\s?(?:n°\s?)?[a-z0-9]{1,15}|rdc|n°\s?[0-9]{1,4}|"
    r"[0-9]{1,2}(?:er|e|eme|nd|nde)\s(?:etage|etg|et|gauche|droite|dr|g|d)(?![a-z])\.?(?:\s(?:gauche|droite|dte|g|d)(?![a-z]))?)"
)
_PART = (
    r"(?:(?:batiment|bat|apt|appt?|appartement|esc|escalier|hall|residence|res|tour|immeuble|imm|foyer|villa|lotissement|lot|"
    r"chambre|chb|ch|chez|cite|domaine|etage|porte|pavillon|zone|za|zi|zac|quartier|hameau|lieu[- ]?dit|ferme|moulin|chateau|mas|"
    r"clos|les\shauts|le\sclos|le\sbourg|bourg|camping|parc|maison|ehpad|manoir|chalet|bastide)(?:\.\s?|\s)"
    r"(?:n°\s?)?(?:(?:les?|la|du|des?|de\sla|l'|d')\s?)?[a-z0-9'.-]{1,18}(?:\s(?:(?:de|du|des|la|les|le|et|m\.|mme|d'|l')\s?){0,3}"
    r"[a-z0-9'-]{2,15}){0,3}?|rdc|[0-9]{1,2}(?:er|e|eme|nd|nde)\setage(?:\s(?:gauche|droite))?)"
)
_BEFORE = re.compile(rf"(?<![a-z])(?:{_PART}[\s,;-]{{1,4}}){{1,4}}$")
_CODED = re.compile(r"(?<![0-9a-z.,/-])(?P<code>(?:0[1-9]|[1-8][0-9]|9[0-8])\s?[0-9]{3})(?=\s[a-z])")
_PLACE_BEFORE_CODE = re.compile(
    rf"(?<![a-z])(?:{_PART}|(?:le|la|les|l')\s?(?:bourg|[a-z'-]{{3,18}}(?:\s[a-z'-]{{3,18}}){{0,2}}))\s?[,\n-]\s?$"
)
"""A place without a way, before its postcode: «Le Bourg, 24290 …», «Ferme des Aulnes, 60650 …»."""
_PARTICLES = words("de du des d la le les l a au aux en sur sous saint sainte st ste et lez les bis cedex cdx pres")
_STOP = words(
    """
    je tu il elle on nous vous ils elles mon ma mes ton ta votre vos notre nos merci svp stp depuis est sont pour mais
    ou dans car qui que quoi donc avec sans tel telephone mail email mobile portable bonjour cordialement ne n j c s m
    t y ai a-t cela ca ce cette c'est j'ai j'habite puis apres avant comment pourquoi quand si voici voila peux peut
    puis-je pouvez veux voudrais pas plus code nom prenom adresse numero habite demenage et-vous chez par vers jusqu'a
    """
)
_GATE = words(_WAYS.replace("|", " ")) | words(
    "bp cs allee allees lieu dit lieudit rond habite habitons habitais vis reside demeure demeurant residant domicilie"
    " emmenage emmenager bourg ferme moulin chateau maison camping appartement batiment bat rdc etage demenage demenagee demenager domiciliee domicilies adresse domicile loge"
)
_SAID_WORDS = words(_SAID.replace("s?", "").replace("|", " "))
_COUNTED = words("r mail che zone lot parc mas cours place villa passage route res cite quartier galerie voie pass")
_SURELY = re.compile(r"[,.]|bis|ter|quater|[2-9][0-9]|[0-9]{3}")
_STREET = re.compile(
    r"(?<![a-z])(?:rue|avenue|boulevard|impasse|allee|chemin|quai|route|square|sentier|ruelle|faubourg|cours)\s$"
)
_LIVES_NEAR = 60
_RIVERS = words(
    "mer bois eaux bains mines roses champs vignes forges monts prairie riviere plage foret chateau bourg lac pins tour eglise"
)
_WAY_WORDS = words("rue avenue boulevard impasse allee chemin place quai route residence villa lotissement hameau")
_BEFORE_TOWN = re.compile(r"\s?,?\s?(?:a\s|,\s|-\s|\s)")
_END_OF_LINE = re.compile(r"[^\n]{0,30}\n\s{0,3}")
_ENDS_WITH_PARTICLE = re.compile(r".*[\s'](?:de|du|des|d|la|le|les|l|a|au|aux|en|sur|sous|et)$")
_BEGINS = re.compile(
    r"(?:\s|[:,=-]|est\s|c'est\s|desormais|maintenant|actuellement|toujours|au\s|aux\s|a\s|dans\s|sur\s|le\s|"
    r"la\s|les\s|l'|chez\s|en\s|suivante?|"
    r"nouvelle|voici|devient|bien|que\s|postale){0,12}"
)
_CODE_AFTER = re.compile(r"[^.!?\n0-9]{0,60}?(?<![0-9])(?P<code>[0-9]{5})(?![0-9])(?=\s?,?\s?[a-z(])")
_BEFORE_NOUN = words(
    "deux trois quatre cinq six sept neuf dix grand grande grands grandes petit petite petits vieux vieille haut haute"
    " bas basse beau belle bon bonne premier"
)
_TAIL_SOON = re.compile(r"(?:\s[a-z]{2,12})?(?:\s?,\s|\s|\n|\s?-\s)(?:[0-9]{5}(?![0-9])|bat|app)|\s{0,2}\Z|\s?\n")
"""A postcode, a building or the line's end right after: the words before belong to the street's name."""
_MOST_TOKENS = 9


def find(view: View) -> Iterator[Span]:
    """Every address."""
    if view.words.isdisjoint(_GATE) and view.lead is not Label.ADDRESS:
        return
    tokens: Tokens | None = None
    living = [match.end() for match in _LIVING.finditer(view.fold)]
    if view.lead is Label.ADDRESS:
        living.insert(0, 0)
    at = 0
    yield from _otherwise_written(view)
    if view.has_digit or not view.words.isdisjoint(_SAID_WORDS):
        if view.digit_count >= 5:
            tokens = tokens or Tokens(view)
            yield from _places_with_codes(view, tokens)
        for box in _BOX.finditer(view.fold):
            tokens = tokens or Tokens(view)
            yield Span(Label.ADDRESS, box.start(), _town_end(view, tokens, box.end()), "address.numbered")
        for head in _NUMBERED.finditer(view.fold):
            tokens = tokens or Tokens(view)
            end = _name_end(view, tokens, head.end())
            if end > head.end() and not _counts_things(view, tokens, head, end):
                before = _BEFORE.search(view.fold, max(at, head.start() - 90), head.start())
                at = _tail_end(view, tokens, end)
                yield Span(Label.ADDRESS, before.start() if before else head.start(), at, "address.numbered")
    for head in _WAY.finditer(view.fold, at):
        if head.start() < at:
            continue
        tokens = tokens or Tokens(view)
        end = _name_end(view, tokens, head.end())
        tail = _tail_end(view, tokens, end) if end > head.end() else end
        lives = any(0 <= head.start() - place <= 40 for place in living)
        coded = tail > end and _POSTCODE.search(view.fold, end - 1, tail) is not None
        if end > head.end() and (coded or (lives and len(head[0]) > 3)):
            before = _BEFORE.search(view.fold, max(at, head.start() - 90), head.start())
            at = tail
            yield Span(Label.ADDRESS, before.start() if before else head.start(), tail, "address.way")
    for place in living:
        tokens = tokens or Tokens(view)
        yield from _where_she_lives(view, tokens, place)


def _places_with_codes(view: View, tokens: Tokens) -> Iterator[Span]:
    """A place of few people and its postcode; a town and its postcode alone stay."""
    for code in _CODED.finditer(view.fold):
        before = _PLACE_BEFORE_CODE.search(view.fold, max(0, code.start() - 70), code.start())
        if before is not None:
            yield Span(Label.ADDRESS, before.start(), _town_end(view, tokens, code.end()), "address.place")


def _otherwise_written(view: View) -> Iterator[Span]:
    """A form's lines; «22 Grande Rue»; «Rue Haute 88, 1000 Bruxelles»."""
    if ":" in view.fold or "=" in view.fold:
        fields = [match.span("value") for match in _FIELD.finditer(view.fold)]
        for start, end in fields if len(fields) > 1 else ():
            yield Span(Label.ADDRESS, start, end, "address.fields")
    if not view.has_digit:
        return
    for grand in _GRAND.finditer(view.fold):
        yield Span(Label.ADDRESS, grand.start(), _tail_end(view, Tokens(view), grand.end()), "address.numbered")
    for abroad in _ABROAD.finditer(view.fold):
        yield Span(Label.ADDRESS, abroad.start(), _town_end(view, Tokens(view), abroad.end()), "address.numbered")


def _counts_things(view: View, tokens: Tokens, head: re.Match[str], end: int) -> bool:
    """«4 cours de yoga», «2 place de parking»: counted, not lived in, unless something in it is written as a name."""
    way = re.sub(r"[^a-z]", " ", head[0]).split()[-1:]
    told = _SURELY.search(head[0]) or _LIVING.search(view.fold, max(0, head.start() - _LIVES_NEAR), head.start())
    said = head[0][0].isalpha() and not head[0].startswith("n")
    if said and not told:
        several = not head[0].startswith("un")
        return not (several and _STREET.search(head[0])) and _SAID_CODE.match(view.fold, end) is None
    if told or not set(way) <= _COUNTED or _tail_end(view, tokens, end) > end:
        return False
    name = [token for token in _following(tokens, head.end()) if token.start < end]
    return not any(token.capital or token.fold.isdigit() for token in name)


def _name_end(view: View, tokens: Tokens, start: int) -> int:
    """Where the way's name ends: particles, then words until one that goes on with the sentence."""
    known = gazetteers()
    end, at, content, particle = start, start, 0, True
    for token in _following(tokens, start):
        gap = view.fold[at : token.start]
        at = token.end
        if gap.strip(" '-,") or ("," in gap and content) or len(gap) > 2 or "\n" in gap:
            break
        word = token.fold.rstrip(".")
        bare = re.sub(r"^[ld]'", "", word)
        if word in _PARTICLES and word != "et":
            particle = True
            continue
        if bare in _WAY_WORDS:
            particle = True
            end = token.end
            continue
        if (bare in _STOP and not token.capital) or (
            token.fold.isdigit() and (len(token.fold) > 4 or not (particle or content))
        ):
            break
        goes_on = token.capital or particle or not _everyday(bare) or bare in known.never or token.fold.isdigit()
        if content and not goes_on and _TAIL_SOON.match(view.fold, token.end) is None:
            break
        end, particle, content = token.end, bare in _BEFORE_NOUN, content + 1
        if content >= _MOST_TOKENS - 3:
            break
    return end


def _everyday(word: str) -> bool:
    known = gazetteers()
    return word in known.words and word not in known.ambiguous_first and word not in known.ambiguous_last


def _following(tokens: Tokens, start: int) -> Iterator[Token]:
    """At most `_MOST_TOKENS` tokens from `start` on, found by bisection."""
    low = tokens.at(start)
    for index in range(low, min(low + _MOST_TOKENS, tokens.count)):
        yield tokens[index]


def _tail_end(view: View, tokens: Tokens, end: int) -> int:
    """Past building and floor, postcode and town, where they follow."""
    for _ in range(4):
        if extra := _EXTRA.match(view.fold, end):
            end = extra.end()
    if hamlet := _HAMLET.match(view.fold, end):
        end = hamlet.end() - 1
    if said := _SAID_CODE.match(view.fold, end):
        return said.end()
    if code := _POSTCODE.match(view.fold, end) or _line_after(view, end):
        return _town_end(view, tokens, code.end())
    town = _BEFORE_TOWN.match(view.fold, end)
    if town is not None:
        after = _token_at(tokens, town.end())
        if after is not None and after.fold not in _STOP and not after.fold.isdigit():
            said_in = town[0].strip() == "a" and (after.capital or not _everyday(after.fold))
            if after.fold in gazetteers().never or said_in:
                end = _town_end(view, tokens, town.end() - 1)
                code = _POSTCODE.match(view.fold, end) or _SAID_CODE.match(view.fold, end)
                return code.end() if code else end
    return end


def _line_after(view: View, end: int) -> re.Match[str] | None:
    """A postcode at the start of one of the next two lines."""
    rest = _END_OF_LINE.match(view.fold, end)
    if rest is None:
        return None
    between = rest[0].strip()
    return _POSTCODE.match(view.fold, rest.end()) if not between or _EXTRA.match(f" {between}") else None


def _town_end(view: View, tokens: Tokens, start: int) -> int:
    """Where the town after a postcode ends."""
    end, at, content, particle = start, start, 0, ""
    for token in _following(tokens, start):
        gap = view.fold[at : token.start]
        at = token.end
        word = token.fold.rstrip(".")
        if gap.strip(" ,'-()/") or len(gap) > 3 or word in _STOP or (word == "et"):
            break
        if token.fold.isdigit():
            if len(token.fold) > 2 or not content:
                break
            end = token.end
            continue
        joined = content and view.fold[token.start - 1] in " -'"
        goes_on = token.capital or word in _PARTICLES or word in gazetteers().never or particle == "les"
        if content and particle and not goes_on:
            goes_on = not _everyday(word) or word in _RIVERS
        if content and not (joined and goes_on):
            break
        particle = word if word in _PARTICLES else ""
        end, content = token.end, content + (word not in _PARTICLES)
        if content >= 4:
            break
    return _without_particles(view, start, end)


def _without_particles(view: View, start: int, end: int) -> int:
    """Gives back particles at the end («Lyon et», «Paris à»)."""
    while _ENDS_WITH_PARTICLE.match(view.fold, start, end):
        shorter = view.fold.rfind(" ", start, end)
        if shorter <= start:
            return end
        end = shorter
    return end


def _where_she_lives(view: View, tokens: Tokens, place: int) -> Iterator[Span]:
    """«j’habite (à) 69003 Lyon», «mon adresse : … 69003 Lyon»; a town alone is none."""
    if code := _CODE_AFTER.match(view.fold, place):
        begun = _BEGINS.match(view.fold, place)
        start = min(begun.end() if begun else place, code.start("code"))
        yield Span(Label.ADDRESS, start, _town_end(view, tokens, code.end()), "address.lives")
        return


def _token_at(tokens: Tokens, place: int) -> Token | None:
    """The token that begins exactly there."""
    index = tokens.at(place)
    return tokens[index] if index < tokens.count and tokens.spans[index][0] == place else None
