"""What bears a name of its own and is nobody: programs, insurers and brokers, makers; figures of books and screens.

Folded. Written by hand, from what members of a French insurer use, are covered by and compare with.
"""

from bot.redaction.wordlist import words

PROGRAMS = words(
    """
    dropbox cortana trello notion slack zoom teams skype discord telegram signal evernote onedrive figma canva
    wetransfer swisstransfer github gitlab jira asana odoo cegid sage silae pennylane payfit lucca nibelis factorial
    eurecia kelio skello combo quickbooks indy tiime dougs sellsy axonaut ebp quadra quadratus isacompta acd
    myunisoft inqom agiris foxit sumatra okular camscanner pdfsam libreoffice openoffice onlyoffice wordpress
    prestashop roundcube zimbra mailo tutanota protonmail fastmail floorp waterfox librewolf palemoon seamonkey
    konqueror maxthon duckduckgo startpage lilo brave arc kiwi puffin dolphin bitdefender malwarebytes norton eset
    panda sophos bixby gemini bard claude mistral deepseek grok llama maiia livi medaviz keldoc hellocare ramsay
    clickdoc ubiclic lemedecin qare mesdocteurs concilio tinder leboncoin vinted deepl strava waze coyote citymapper
    uber bolt heetch lime yuka toogoodtogo shazam deezer pix keynote airdrop bluetooth synology nextcloud owncloud
    docusign yousign universign chorus pronote ecoledirecte scalingo ovh ionos gandi infomaniak clevercloud
    """
)
COVERS = words(
    """
    verlingue henner siaci diot verspieren gras savoye filhet mercer aon marsh willis howden april apivia kalivia
    kalixia santeclair itelis seveane carteblanche sevea syntec humanis malakoff klesia ag2r mondiale probtp apicil
    agrica irp auto vyv mgen harmonie aesio mutex ociane pacifica sogessur suravenir cardif predica abeille aviva
    mfa maaf macif groupama gan swisslife allianz axa generali alptis spvie neoliane solly azar acheel ornikar luko
    lemonade leocare mieuxassure asaf afps ciprev ipeca unipro uniprevoyance carcept lourmel audiens bellini mutami
    apreva solimut viamedis almerys cetip isanteo korelio sp sante optistya mutualia eovi radiance smatis mutuelle
    synlab cerballiance biogroup eurofins inovie unilabs bioclinic lissac babilou krys atol alain optical
    """
)
MAKERS = words(
    """
    renault peugeot citroen dacia toyota mercedes audi bmw opel fiat ford nissan hyundai kia seat skoda volkswagen
    volvo honda mazda suzuki tesla mini jeep alfa lancia porsche
    """
)
MODELS = words(
    """
    clio megane twingo kangoo scenic captur espace laguna trafic kadjar austral arkana modus talisman koleos
    berlingo picasso jumpy saxo xsara cactus aircross partner expert rifter boxer sandero duster logan jogger spring
    lodgy yaris corolla auris aygo rav4 prius verso classe corsa astra zafira mokka punto panda ducato tipo fiesta
    focus kuga mondeo puma ibiza fabia golf polo passat tiguan touran juke qashqai micra leaf picanto sportage swift
    jimny vitara civic jazz model
    """
)
"""With its maker before it, a car."""
WORN = words(
    """
    lacoste dior gucci prada chanel rayban ray-ban oakley persol vogue carrera police fendi versace armani guess
    silhouette lindberg mykita moscot izipizi jimmy acuvue oasys biofinity dailies total moist clariti biotrue
    purevision soflens proclear varilux essilor zeiss hoya nikon rodenstock crizal transitions eyezen phonak oticon
    signia widex starkey resound bernafon unitron
    """
)
FIGURES = words(
    """
    ubu kafka moliere zola balzac courteline feydeau ionesco beckett sartre proust flaubert stendhal voltaire
    montaigne rabelais diderot rimbaud orwell shakespeare homere sisyphe penelope godot columbo sherlock holmes
    maigret poirot macgyver kaamelott tintin asterix obelix lagaffe haddock tournesol spirou titeuf iznogoud
    cendrillon pinocchio gulliver gargantua tartuffe harpagon cyrano quichotte frankenstein dracula godzilla
    einstein freud gandalf yoda vador dobby dumbledore voldemort pikachu shadok shadoks ubuesque kafkaien machiavel
    audiard coluche desproges bourvil fernandel houdini champollion
    """
)
"""Many are somebody's too: only where one compares («même Zola n’aurait pas osé»)."""
OF_FICTION = words(
    """
    lagaffe columbo tintin asterix obelix kaamelott iznogoud gargantua tartuffe harpagon pinocchio macgyver
    dumbledore voldemort pikachu godzilla sisyphe shadok shadoks courteline ubu
    """
)
"""Nobody is called so."""
TOWNS = words(
    """
    crozon trebeurden armentieres bailleul comines halluin wattrelos wasquehal lambersart seclin orchies somain
    denain anzin caudry fourmies jeumont aulnoye gravelines grande-synthe wormhout cassel merville estaires
    landerneau lesneven landivisiau plougastel plouzane guipavas brest plougonven plouescat douarnenez audierne
    pont-l'abbe fouesnant rosporden bannalec quimperle carhaix chateaulin camaret lannilis ploudalmezeau paimpol
    treguier perros-guirec lannion begard guingamp loudeac lamballe dinan dinard cancale combourg fougeres vitre
    janze redon guer ploermel josselin locmine baud hennebont lanester guidel auray carnac questembert muzillac
    sarzeau quiberon guerande pornic pornichet savenay blain nozay machecoul clisson vallet ancenis chateaubriant
    noirmoutier challans lucon fontenay-le-comte parthenay bressuire thouars melle civray montmorillon loudun
    chatellerault jonzac saintes marennes ruffec barbezieux angouleme cognac nontron riberac sarlat terrasson ussel
    tulle lesparre arcachon libourne langon marmande nerac fumel condom lectoure mirande auch muret pamiers foix
    lavelanet limoux castelnaudary lezignan narbonne beziers pezenas agde sete lunel bedarieux lodeve ganges vigan
    ales uzes bagnols beaucaire tarascon orange bollene carpentras cavaillon apt pertuis manosque sisteron digne
    barcelonnette gap briancon embrun die crest nyons montelimar pierrelatte privas aubenas annonay tournon voiron
    bourgoin vienne roussillon albertville ugine chambery annemasse cluses sallanches thonon evian gex oyonnax
    nantua belley amberieu villefranche tarare givors roanne feurs montbrison firminy riom issoire thiers ambert
    brioude aurillac mauriac millau rodez decazeville figeac cahors gourdon souillac moissac castelsarrasin
    montauban gaillac albi mazamet castres lavaur revel bergerac perigueux mussidan luneville pont-a-mousson briey
    longwy thionville hayange florange forbach sarreguemines saverne haguenau wissembourg molsheim obernai selestat
    guebwiller altkirch thann remiremont gerardmer vittel neufchateau langres chaumont joinville sedan rethel
    vouziers epernay vitry-le-francois romilly sens joigny tonnerre avallon beaune montbard dole lons pontarlier
    morteau luxeuil vesoul lure hericourt
    """
)
"""Towns of the second rank, beside the seats of world.py; some are family names too."""
