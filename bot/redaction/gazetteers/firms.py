"""Firms that bear names: what stands around tells whether one is said, or somebody who is called so. Folded.

Written by hand: large employers, chains of shops and makers. The names of their own that nobody bears are in world.py.
"""

from bot.redaction.wordlist import words

OF_MANY = words(
    """
    renault schneider boulanger legrand picard poulain pasquier fleury colas vinci citroen casino bigard lafarge
    truffaut jules armand mercedes chanel dior roche salomon rossignol lilly
    """
)
"""Their names are many people's: by itself such a word is a person's."""
OF_FEW = words(
    """
    bonduelle celio servier elior hermes bosch siemens lacoste longchamp ferrero solvay nestle norauto stokomani
    naturalia gifi midas thiriet haribo alten arkema lactel babolat dassault michelin peugeot heuliez lagardere
    mauboussin petzl poclain sanofi tarkett vallourec vilmorin webasto yoplait andros bouygues danone essilor framatome
    guerlain hachette intermarche jacadi kiloutou lesieur mecachrome soitec vorwerk wurth ponsot manitou lidl tereos
    spontex rexel stihl novartis pfizer bayer merck saica smurfit latecoere liebherr
    """
)
"""Their names are hardly anybody's: alone in a message such a word is the firm."""
NAMED_FIRMS = OF_MANY | OF_FEW
SHOPS = words(
    """
    castorama norauto intermarche decathlon darty conforama kiabi ikea fnac cultura lidl aldi leclerc auchan carrefour
    monoprix gifi jardiland biocoop bricoman brico bricorama kfc flunch speedy midas krys afflelou atol audika amplifon
    grandoptical celio gemo stokomani naturalia thiriet jacadi kiloutou primark okaidi lissac
    """
)
"""Chains that are told apart by their towns: «Castorama Englos»."""
