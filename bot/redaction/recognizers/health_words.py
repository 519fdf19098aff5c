"""Words of health, folded, as patterns: conditions and treatments, states, medicines, endings. Written here."""

from bot.redaction.wordlist import words

NOUNS = (
    "grippe|varicelle|rougeole|gastro|angine|otite|soins\\spalliatifs|psychiatre|appareil\\sauditif|"
    "prothese\\sauditive|accoucher?|crises?\\s(?:cardiaques?|d'(?:epilepsie|asthme|angoisse|panique))|cancers?|"
    "tumeurs?|leucemie|lymphome|"
    "melanome|metastases?|carcinome|sarcome|diabete|asthme|epilepsie|migraines?|"
    "depression|burn[- ]?out|anxiete|angoisses?|schizophrenie|bipolarite|troubles?\\s(?:bipolaires?|anxieux|"
    "du\\ssommeil|alimentaires?|de\\sl'attention|du\\scomportement|psy\\w*|dys\\w*|autistiques?|cardiaques?)|"
    "autisme|tdah?|"
    "alzheimer|parkinson|sclerose(?:\\sen\\splaques)?|sep|avc|infarctus|insuffisance\\s(?:renale|cardiaque|"
    "respiratoire|hepatique)|"
    "hypertension|tension\\sarterielle|cholesterol|hepatite|cirrhose|vih|sida|seropositivite|tuberculose|"
    "covid(?:\\slong)?|mst|ist|syphilis|herpes|"
    "endometriose|fibromes?|kystes?|polypes?|hernie(?:\\sdiscale)?|arthrose|arthrite|polyarthrite|rhumatismes?|"
    "osteoporose|lombalgie|sciatique|lumbago|scoliose|"
    "fibromyalgie|spondylarthrite|crohn|rectocolite|maladie\\s(?:de\\s(?:crohn|lyme|parkinson|charcot|alzheimer|"
    "basedow|hodgkin|verneuil|behcet|wilson|paget|horton|kawasaki|huntington|steinert|addison|cushing|raynaud)|"
    "chronique|rare|grave|auto[- ]?immune|genetique|orpheline|mentale|psychique|cardiaque|pulmonaire|"
    "professionnelle|longue\\sduree|neuro\\w+|du\\s\\w+|des\\sos)|syndrome\\s(?:de\\s|du\\s|des\\s|d')\\w+|"
    "psoriasis|eczema|urticaire|"
    "glaucome|cataracte|dmla|surdite|cecite|acouphenes?|thyroide|hypothyroidie|hyperthyroidie|goitre|anemie|"
    "drepanocytose|mucoviscidose|hemophilie|thalassemie|"
    "obesite|anorexie|boulimie|addiction|alcoolisme|toxicomanie|dependance|sevrage|grossesse|fausse\\scouche|ivg|"
    "avortement|fiv|pma|accouchement|cesarienne|menopause|"
    "chimio(?:therapie)?s?|radiotherapie|dialyse|greffe|transplantation|pontage|stent|pacemaker|"
    "prothese\\s(?:de\\s\\w+|du\\s\\w+|totale|mammaire)|coloscopie|mastectomie|hysterectomie|"
    "ablation\\s\\S+\\s\\S+|"
    "handicap|paraplegie|tetraplegie|hemiplegie|invalidite|ald|affection\\s(?:de\\s)?longue\\sduree|fracture|"
    "entorse|rupture\\sdes?\\s\\w+|"
    "apnee(?:s)?\\sdu\\ssommeil|insomnies?|vertiges|allergies?|intolerance|phlebite|thrombose|embolie|arythmie|"
    "souffle\\sau\\scoeur|calculs?\\s(?:renaux|biliaires?)|colique|appendicite|"
    "pneumonie|bronchite|bpco|emphyseme|meningite|zona|lupus|narcolepsie|trisomie|dyslexie|dyspraxie|begaiement|"
    "stress\\spost[- ]traumatique|tentative\\sde\\ssuicide|trouble\\sbipolaire|tca|toc|"
    "traitement\\s(?:(?:contre|pour)(?:\\s(?:la|le|les|une?|l'))?\\s?\\S+|hormonal|anti\\w*|lourd|psy\\w*|"
    "substitutif)|antidepresseurs?|anxiolytiques?|"
    "neuroleptiques?|somniferes?|insuline|morphine|cortisone|corticoides?|anticoagulants?|methadone|subutex|"
    "pilule|sterilet|"
    "pompe\\sa\\sinsuline|fauteuil\\sroulant|oxygene\\sa\\sdomicile|psychotherapie|seances?\\sde\\s(?:kine|"
    "chimio|dialyse|psy\\w*|rayons)|hospitalisation|operation\\s(?:du|de|des|d')\\s?\\S+"
)
STATES = (
    "prematuree?s?|myopes?|presbytes?|astigmates?|rqth|diabetiques?|asthmatiques?|epileptiques?|depressi(?:f|ve|"
    "fs|ves)|bipolaires?|"
    "schizophrenes?|autistes?|"
    "hyperacti(?:f|ve)|dyslexiques?|dyspraxiques?|enceintes?|handicapee?s?|invalides?|"
    "paraplegiques?|tetraplegiques?|hemiplegiques?|aveugles?|malvoyante?s?|non[- ]voyante?s?|sourde?s?|"
    "malentendante?s?|muette?s?|seropositi(?:f|ve|fs|ves)|hemophiles?|trisomiques?|cardiaques?|"
    "insuffisante?s?\\s(?:renal|cardiaque|respiratoire)\\w*|"
    "hypertendue?s?|allergiques?|intolerante?s?|coeliaques?|obeses?|anorexiques?|boulimiques?|alcooliques?|"
    "toxicomanes?|dialysee?s?|greffee?s?|amputee?s?|operee?s?|hospitalisee?s?|"
    "menopausee?|sterile|infertile|migraineu(?:x|se)|insomniaque|narcoleptique|anemiee?|leucemique|cancereu(?:x|"
    "se)|incontinente?s?|alite[e]?|appareillee?|malades?|paralysee?s?|en\\sald|en\\sarret(?:\\smaladie)?|"
    "en\\sinvalidite|en\\sremission|en\\sburn[- ]?out|en\\sdepression|"
    "en\\schimio(?:therapie)?|sous\\s(?:dialyse|chimio\\w*|antidepresseurs?|oxygene|morphine|"
    "traitement\\s\\S+(?:\\s\\S+)?|insuline|anticoagulants?|methadone)|en\\sfauteuil(?:\\sroulant)?|"
    "a\\smobilite\\sreduite"
)
DRUGS = (
    "doliprane|dafalgan|efferalgan|ventoline|levothyrox|kardegic|xarelto|eliquis|tahor|crestor|ozempic|"
    "metformine|lexomil|xanax|prozac|seroplex|zoloft|deroxat|temesta|stilnox|subutex|methadone|ritaline|humira|"
    "lyrica|tramadol|codeine|lamaline|effexor|cymbalta|abilify|risperdal|zyprexa|lithium|depakine|keppra|"
    "tegretol|rivotril|lamictal|enbrel|remicade|stelara|cosentyx|lantus|novorapid|humalog|victoza|trulicity|"
    "januvia|diamicron|"
    "plavix|previscan|coumadine|lovenox|bisoprolol|ramipril|amlodipine|lasilix|aldactone|inexium|mopral|"
    "pantoprazole|spasfon|solupred|cortancyl|methotrexate|plaquenil|truvada|biktarvy|prep|tamoxifene|arimidex|"
    "herceptin|keytruda|opdivo|xolair|symbicort|seretide|singulair|concerta|viagra|cialis|champix|baclofene|"
    "zopiclone|atarax|laroxyl|anafranil|mirtazapine|quetiapine|duphaston|utrogestan|clomid|gonal|diane|implanon|"
    "mirena"
)
ENDS = tuple(
    words(
        """
        algie algies emie emies ite ites ose oses pathie pathies plasie ectomie ectomies otomie ostomie oscopie
        therapie phobie phrenie plegie carcinome blastome sarcome azole cilline cycline mycine azepam oxetine prazole
        gliptine sartan statine olol pril mab tinib xaban triptan profene vir
        """
    )
)
"""How medical words end that no lexicon of everyday words knows."""
