"""Health as people say it at home: treatments and stays clipped («sous antibio», «en rééduc»), prefixes apart («anti
dépresseur»), everyday ills («la crève», «un tour de rein»). Folded, plurals understood; words.py reads them.
"""

CLIPPED = """
    antibio, cortico, anticoag, antidep, anti dep, anxio, benzo, immunosup, hormono, neurolep, somnif, morphinique,
    antihistaminique, mi temps thera, mi temps therap, temps partiel thera, temps partiel therap,
    anti depresseur, anti coagulant, anti biotique, anti histaminique, anti epileptique, anti hypertenseur,
    anti psychotique, anti cancereux, anti diabetique, anti arythmique, anti retroviral, anti reflux, anti vomitif,
    anti nauseeux, anti migraineux, anti acide, anti fongique, anti allergique, anti agregant, anti rejet
"""
"""They need someone who takes them, in so many words."""
ILLS = """
    apendicite, apandicite, appendicitte, la creve, une creve, grosse creve, sacree creve, la tremblote, la courante,
    la chiasse, la tourista, tour de rein, tours de rein, attrape froid, attraper froid, chope froid, pris froid,
    prend froid, prends froid, coup de froid, coup de chaleur, coup de soleil, insolation, gueule de bois,
    cocard, coquard, ampoule au pied, ampoules aux pieds, bouton de fievre, orgelet, compere loriot, bleu partout,
    bleus partout, gros bleu, bleu enorme, nez qui coule, goutte au nez
"""
"""The same."""
STATES_CLIPPED = """
    sous ad, sous avk, sous aod, sous ains, sous ipp, sous isrs, sous ths, sous tso, sous ppc, sous vni, sous cpap,
    sous arv, sous mtx, sous calmants, sous cachets, sous medocs, en had, en hdj, en convalo, en onco, en geria,
    en pedopsy, en palliatif, en mi temps thera, a mi temps thera, a temps partiel thera, en temps partiel thera,
    sous testo, sous testosterone, sous oestro, sous bloqueurs,
    skizo, schyzo, skyzo, squizo
"""
