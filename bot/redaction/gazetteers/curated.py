"""Words that we wrote ourselves, folded: what stands capitalised in a portal's chat and is nobody's name."""

from bot.redaction.wordlist import words

BRANDS = words(
    """
    boiron livi qare scholl sephora michelin peugeot clio megane twingo dacia toyota nivea vichy avene
    larousse bescherelle madelin alan april lemonde leboncoin blablacar
    deliveroo shein temu zalando nespresso tefal moulinex napoleon godot marignan friday
    aubepine guichet firefox mozilla chrome chromium safari edge opera brave explorer internet vivaldi google
    gmail yahoo outlook hotmail orange free sfr bouygues laposte wanadoo proton protonmail icloud apple iphone
    ipad mac macbook macos ios android samsung galaxy huawei xiaomi honor oppo windows microsoft office word
    excel adobe acrobat reader pdf jpeg jpg png linux ubuntu facebook meta whatsapp messenger instagram twitter
    tiktok youtube linkedin netflix amazon ebay leclerc carrefour auchan doctolib ameli cpam carsat urssaf caf
    msa mgen maaf macif maif axa allianz groupama generali swisslife harmonie malakoff humanis klesia apicil
    alptis mutex matmut gmf mma cnp previfrance franceconnect lydia zelda paylib bitwarden voiceover talkback
    nvda jaws postit impots cnil rgpd cgu orias acpr insee sncf ratp edf engie norton avast mcafee bitdefender
    kaspersky paypal visa mastercard cookie cookies javascript wifi livebox freebox bbox chatgpt copilot siri
    alexa vitale navigo premium confort essentiel serenite optimum zen tranquillite equilibre janvier fevrier
    mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi
    samedi dimanche noel paques toussaint ascension pentecote monsieur madame mademoiselle messieurs mesdames
    docteur maitre professeur doliprane dafalgan efferalgan spedifen nurofen ventoline levothyrox kardegic
    xarelto eliquis tahor crestor ozempic metformine lexomil xanax prozac seroplex zoloft deroxat temesta
    stilnox subutex methadone ritaline insuline humira oppo realme oneplus crosscall nokia motorola lenovo asus
    acer dell toshiba netscape krys afflelou audika amplifon optic atol grandoptical almerys viamedis itelis
    santeclair kalixia seveane luko lovys april smatis audiens prodigeo aesio adrea eovi apreva mgp mgefi mnh
    mip mutami ociane uneo boursorama boursobank monabanq fortuneo revolut nickel bnp paribas lcl cic credit
    agricole mutuel wero trustpilot cloudflare ubuntu debian fedora realtek intel nvidia logitech epson canon
    ecosia qwant thunderbird duckduckgo dashlane keepass lastpass nordpass keychain
    chronopost colissimo dhl fedex ups zidane macron mbappe trump poutine sarkozy melenchon bardella kouchner
    brother deezer spotify blablacar airbnb dentego leeloo sony realme xperia fairphone wiko
    """
)

CITIES = words(
    """
    paris marseille lyon toulouse nice nantes montpellier strasbourg bordeaux lille rennes reims toulon grenoble
    dijon angers nimes villeurbanne clermont ferrand mans brest tours amiens limoges annecy boulogne billancourt
    metz besancon orleans perpignan argenteuil rouen mulhouse montreuil caen nancy tourcoing roubaix nanterre
    vitry avignon creteil dunkerque poitiers asnieres versailles colombes aubervilliers aulnay courbevoie
    cherbourg rueil malmaison pau champigny beziers calais rochelle cannes antibes mamoudzou cayenne noumea
    papeete quimper valence colmar bourges merignac drancy troyes ajaccio bastia bayonne biarritz lorient vannes
    niort chambery cholet laval montauban beauvais evry cergy pontoise melun meaux massy vannes vincennes arles
    sete albi castres tarbes auch agen perigueux brive tulle gueret vichy moulins nevers auxerre macon chalon
    sens chartres blois chateauroux evreux dieppe havre alencon lens arras douai valenciennes cambrai maubeuge
    sedan charleville verdun epinal belfort vesoul montbeliard gap digne draguignan frejus hyeres privas
    aurillac rodez mende foix carcassonne narbonne bruxelles geneve londres berlin madrid rome lisbonne
    casablanca alger tunis dakar
    """
)

REGIONS = words(
    """
    bretagne normandie alsace lorraine champagne ardennes bourgogne franche comte auvergne aquitaine occitanie
    provence corse picardie guadeloupe martinique guyane reunion mayotte savoie dordogne gironde finistere
    morbihan vendee loire isere drome ardeche herault gard var yvelines essonne oise somme marne moselle rhin
    rhone ain jura doubs france belgique suisse luxembourg allemagne espagne italie portugal maroc algerie
    tunisie senegal mali europe afrique japon chine canada quebec pologne roumanie turquie vietnam cambodge inde
    bresil amerique asie russie ukraine grece irlande angleterre ile-de-france picardie
    """
)

ENGLISH = words(
    """
    read inbox write send the a an and or but of to in on at for from with without by about into over after
    before is are was were be been being am do does did done have has had can could will would should shall may
    might must not no yes you your yours i me my mine we us our they them their he she it its this that these
    those what which who whom whose when where why how long much many more most some any all both each few other
    such only own same so than too very just now here there see look find get give go come make take keep use
    need want know think say tell ask show help please thank thanks hello hi hey bye good bad well great nice
    account accounts login logon sign signup password passwords insurance card cards data chat chats open
    opening hours until reply answer question sell kids child children wife husband register registration
    download save transcript fuck suck stupid idiot act as ignore previous instructions prompt system user admin
    website page browser phone number address change delete remove forgot forget forgotten reset link click
    again still cannot dont doesnt isnt english french speak human agent person people someone team support
    customer service contact complaint fee free price cost month months year years day days
    """
)

_KNOWN_TO_ALL = [
    "omar sy",
    "michel cymes",
    "alain afflelou",
    "jean pierre pernaut",
    "michel drucker",
    "jean dujardin",
    "leonardo dicaprio",
    "elise lucet",
    "thomas pesquet",
    "zinedine zidane",
    "kylian mbappe",
    "brigitte macron",
    "marine le pen",
    "jean luc melenchon",
    "nicolas sarkozy",
    "francois hollande",
    "bill gates",
    "steve jobs",
    "elon musk",
    "donald trump",
    "taylor swift",
    "celine dion",
    "johnny hallyday",
    "gerard depardieu",
    "jean claude van damme",
    "cyril lignac",
    "stephane bern",
    "nagui",
    "denis brogniart",
    "hercule poirot",
    "sherlock holmes",
    "james bond",
]
BRAND_PHRASES = frozenset(
    {
        "pierre fabre",
        "ublock origin",
        "privacy badger",
        "alain afflelou",
        "black friday",
        "leroy merlin",
        "roland garros",
        "yves rocher",
        "louis vuitton",
        "christian dior",
        "saint laurent",
        "charles de gaulle",
        "jules ferry",
        "victor hugo",
        "jean moulin",
        "marie curie",
        "jeanne d'arc",
        "jean jaures",
        "louis pasteur",
        "saint denis",
        "madame bovary",
        "harry potter",
        "super mario",
        "papa john",
        "pierrot la lune",
        "jesus marie",
        "ben and jerry",
        *_KNOWN_TO_ALL,
        "croix rouge",
        "abbe pierre",
        "secours populaire",
        "marc dorcel",
        "roche posay",
        *(
            "simone veil, gustave roussy, ambroise pare, robert debre, paul brousse, claude bernard,"
            " henri mondor, jean monnet, robert schuman,"
            "emile zola, jean zay, jules verne, leon blum, pierre curie, louise michel, rosa parks,"
            " georges pompidou, francois mitterrand,"
            "saint exupery, albert camus, antoine de saint exupery, guy moquet, pierre mendes france,"
            " alphonse daudet, paul eluard, jacques prevert,"
            "george sand, leon berard, bichat claude bernard, edouard herriot, georges brassens, jacques brel,"
            " joliot curie, albert schweitzer,"
            "martin luther king, nelson mandela, raymond poincare, aristide briand, jean mermoz, gabriel peri,"
            " marcel pagnol, jean rostand,"
            "henri iv, louis xiv, jacques chirac, emmanuel macron, lucie aubrac, olympe de gouges,"
            " josephine baker, frederic chopin,"
            "jean jacques rousseau, alexandre dumas, arthur rimbaud, paul verlaine, charles baudelaire,"
            " blaise pascal, rene descartes, leonard de vinci,"
            "gustave eiffel, ferdinand buisson, leo lagrange, pierre de coubertin, marcel cerdan,"
            " germaine tillion, henri barbusse, salvador allende"
        )
        .replace(", ", ",")
        .split(","),
    }
)
"""Names that are shops, places or works before they are anyone's."""

ORDINARY = words(
    """
    bonjour bonsoir salut coucou verr maj ctrl alt suppr entree echap merci svp stp cordialement sincerement
    amicalement mdp mail mails email emails courriel login identifiant internaute internautes adherent adherente
    adherents mutuelle mutualiste complementaire tiers payant portail site web url html http https www
    navigateur navigateurs cache appli applis app smartphone tablette ordi pc telecharger telechargement
    connexion deconnexion reconnexion connecter reconnecter deconnecter inscription reinitialiser
    reinitialisation desactiver reactiver activation spam spams pop popup captcha bug bugs buger bugue beug
    plante planter formulaire onglet onglets url lien liens clic cliquer cliquez teleconseiller conseiller
    conseillere chatbot bot robot assistant attestation remboursement remboursements cotisation cotisations
    teletransmission justificatif rib iban nir siren siret numero num tel tél telephone portable fax sms mms
    wifi bluetooth gps ok oui non euh bah ben hein bof lol mdr ptdr slt bjr bsr pk pq pcq cad rdv qqn qqch qd
    bcp tjs tjrs jms dsl stp svp nn pr ds ns vs ts tt ttes tte jai jsuis chui chuis keske kesk comment combien
    quand pourquoi quel quelle quels quelles est qui que quoi dont ou donc or ni car aide objet date page
    accueil compte espace perso personnel message messages document documents contact article conditions
    generales utilisation mentions legales donnees personnelles confidentialite accessibilite maintenance rose
    pierre marine claire olive prosper franc paris orange ambre jade perle prune olivier laurier violette
    marguerite capucine jasmin hortense constance prudence victoire gloire felicite desire parfait service
    services client clientele agence siege direction bureau equipe support technique assistance mutuelle carte
    cartes groupe famille mere pere fils fille epoux epouse conjoint enfant enfants bebe soeur frere nom prenom
    prenoms naissance adresse ville code postal civilite mr mme mlle dr pr me banner banniere footer header menu
    button dashboard settings update upgrade timeout error loading refused connection err null undefined failed
    invalid denied forbidden unauthorized portabilite geolocalisation geoloc hebergeur tchat tchatter blog
    masquage finalites fonctionnalite fonctionnalites desinscrire desinscription resiliation telechargement
    telechargements cliquable dematerialise dematerialisee hameconnage phishing arborescence peremption saisine
    courriels reouvrir recalcule archivage prevoyance surcomplementaire complementaires pluriannuel telesoin
    teleconsultation mutualite ehpad mdph acpr cgu ok apps widget token username signaler deconventionne
    conventionne conventionnee optam tchatbot visio webcam scanner screenshot login pixel clavier tactile
    dezoomer zoomer refaire reessayer reconnecte ressayer rafraichir deboguer favori favoris widget rgaa wcag
    gateway server client proxy noreply reply uncaught typeerror syntaxerror referenceerror ko mo go ghz mbps px
    toulemonde soussigne soussignee soussignes susnomme
    mfa otp sso cors dns ssl tls certificate
    """
)

SMS = words(
    """
    koi kwa keske kess kestion kan qan kand komen komment coman comen koman kome kom kil kel kels kelle kelles kelkun
    kelkin kelke keske pkoi pkwa pck paske parske parceke pouve vouler voule jsui chui jsuis jarive jariv jarrive jpeu
    jpeux jveu jveux jvoudrai jve jfai jfais jaimerai jamais jame tjr tjrs dpui depui depuit dnc donk dmd dde ojd
    ojourdui aujourdui ojordui auj demin apre avan nou cet cett fode fodre fore faudre fer fere fai mes pluss rihen
    bocou boku bokou biz dezole desole mrc mercii merssi mersi mersy repon reponce repondez anvoye envoie ressu resu
    ressevoir maintenan mtn mnt mtnt pareye pbm prob probleme problem beug bugg marchepa fonctione fonctionn ouver
    ouvrire conect conecter conexion conecte conete conection telefone telephonne portabl adres adress adrese numeraux
    num nimero cart dossie cotizacion rembourseman remboursemen rembourssement remboursmen mutuel mutuell contra
    atestation atestacion atestasion voutre votr notr ave ave javai javais jetai jete etai ete esque esk eske esce
    esqe kestce kesk skil sil yapa yora ya yavait jai jsai jsais chai chais tro trop bezoin besoi besoin ede aider
    aide svpp stpp rapel rapeler rapele ecri ecrir ecriver inscri inscrir inscrire enregistre enregistre oublie oublier
    oblige oblige blok bloke bloque pourkoi combi1 conbien combein sava coment linscription lappli lapplication lordi
    """
)
"""How everyday words are spelt in a text message: no one’s name."""
