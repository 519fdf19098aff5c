"""Names that belong to shops, hospitals, places and public people before they are anyone's, folded, no hyphens.

Written by hand. A hospital that bears a name which many people bear («Jean Perrin») is left out: «l’hôpital» tells it.
"""

_SHOPS = """
christian lacroix, christian louboutin, gibert joseph, gilbert joseph, gibert jeune, leon grosse,
yves saint laurent, franck provost, jacques dessange, jean louis david, jean claude biguine, marie blachere, paco
rabanne, jean paul gaultier, michel et augustin, hugo boss, calvin klein, ralph lauren, tommy hilfiger, thierry
mugler, guy laroche, nina ricci, pierre cardin, karl lagerfeld, daniel hechter, ted baker, michael kors, giorgio
armani, emporio armani, charles et alice, jacques vabre, william saurin, mere poulard, marie brizard, camille albane,
saint algue, eric bompard, gerard darel, alain mikli, philippe starck, jack daniels, johnnie walker, thomas sabo,
claudie pierlot, pierre et vacances, julien d'orcel, marc orian, jimmy fairly, tom ford, anne et valentin, leon de
bruxelles, jules destrooper, jean floc'h, zadig et voltaire, jean coutu, jean marc joubert, fabio salsa, maria
galland, estee lauder, elizabeth arden, helena rubinstein, charlotte tilbury, victoria's secret, petit bateau, sergent
major, ray ban, paul et joe, paul et shark, agatha paris, oliver peoples, vera bradley, marks et spencer, monsieur
bricolage, mister auto, mister minit, monsieur meuble, mister gooddeal, madame figaro, jeune afrique, dolce et
gabbana, franklin et marshall, ben et jerry, jeanne piaubert, paul ricard, bonne maman, fleury michon,
schneider electric, sanofi pasteur, sanofi aventis, thales alenia space, mercedes benz, brico depot, grand optical,
general optique, point p, feu vert, saint gobain, saint maclou, air liquide, plastic omnium, rolls royce, nicolas
feuillatte, moet et chandon, lagardere travel retail, lise charmel, buffalo grill, gras savoye,
genius scan, uber eats, carte blanche
"""
_OTHERS = "bernard l'ermite, jesus marie joseph"
_HOSPITALS = """
jeanne de flandre, antoine beclere, antoine lacassagne, oscar lambret, paoli calmettes, francois baclesse, henri
becquerel, eugene marquis, georges francois leclerc, jean godinot, claudius regaud, rene gauducheau, alexis vautrin,
robert debre, raymond poincare, rene muret, albert chenevier, georges clemenceau, charles foix, corentin celton, andre
mignot, victor dupouy, robert ballanger, francois quesnay, rene dubos, pierre wertheimer, pierre paul riquet, gabriel
montpied, claude huriez, roger salengro, albert calmette, arnaud de villeneuve, gui de chauliac, guy de chauliac,
pierre zobda quitman, felix guyon, andree rosemon, charles nicolle, jacques coeur, pierre beregovoy, robert picque,
xavier arnozan, saint vincent de paul, saint jean de dieu, sainte anne, sainte marguerite, la pitie
salpetriere, pitie salpetriere, georges pompidou, cognacq jay, marie lannelongue, leopold bellan, leonard de vinci,
claude galien, ambroise croizat, hotel dieu
"""
_PLACES = """
viet nam, sri lanka, hong kong, new york, los angeles, las vegas, san francisco, buenos aires, rio de janeiro, sao
paulo, kuala lumpur, phnom penh, addis abeba, tel aviv, abou dhabi, port au prince, port gentil, pointe noire, cap
vert, cape town, le cap, costa rica, porto rico, el salvador, arabie saoudite, burkina faso, sierra leone, nouvelle
zelande, saint domingue, saint petersbourg, santa cruz, saint laurent du maroni, saint georges de l'oyapock, remire
montjoly, baie mahault, capesterre belle eau, sainte rose, saint francois, sainte luce, sainte anne, le francois, le
robert, case pilote, riviere pilote, la trinite, saint barthelemy, saint martin, grand bourg, anses d'arlet, etang
sale, petite ile, mont dore, nuku hiva, hiva oa, kani keli, mata utu, terre de haut, saint gall, porto novo, san
marin, saint marin, tahiti, moorea, bora bora, wallis et futuna, saint pierre et miquelon, fort de france, pointe a
pitre, basse terre, le lamentin, petit bourg, marie galante, port louis, port vendres, port la nouvelle, port leucate,
port camargue, seine saint denis, seine et marne, seine maritime, val d'oise, val de marne, hauts de seine, loire
atlantique, maine et loire, indre et loire, ille et vilaine, puy de dome, lot et garonne, tarn et garonne, alpes
maritimes, bouches du rhone, pas de calais, cotes d'armor, meurthe et moselle, eure et loir, saone et loire, deux
sevres, croix rousse, belle de mai, part dieu, mont saint michel, belle ile, ile de re, ile d'yeu, ile d'oleron,
levallois perret, villers cotterets, clermont ferrand, rueil malmaison, boulogne billancourt, noisy le grand, noisy le
sec, villeneuve d'ascq, villeneuve saint georges, villeneuve la garenne, villeneuve sur lot, charleville mezieres,
brive la gaillarde, nogent sur marne, nogent le rotrou, neuilly sur seine, neuilly plaisance, vitry sur seine, maisons
alfort, maisons laffitte, cagnes sur mer, aix en provence, aix les bains, roche sur yon, mont de marsan, mantes la
jolie, pontault combault, bry sur marne, romans sur isere, salon de provence, vaulx en velin, marcq en baroeul,
savigny le temple, fontenay aux roses, fontenay sous bois, chateau thierry, chatenay malabry, gif sur yvette, kremlin
bicetre, henin beaumont, la ferte bernard, la ferte mace, bourg en bresse, bourg la reine, bourg les valence, ivry sur
seine, champs sur marne, clichy sous bois, rosny sous bois, lons le saunier, dammarie les lys, le creusot, le mee sur
seine, evry courcouronnes, cergy pontoise, villefranche sur saone, vernou la celle, bagnols sur ceze, montceau les
mines, decines charpieu, caluire et cuire, carrieres sous poissy, conflans sainte honorine, epinay sur seine, fleury
merogis, fleury les aubrais, garges les gonesse, herouville saint clair, joue les tours, livry gargan, lys lez lannoy,
pierrefitte sur seine, quincy sous senart, roissy en france, roissy en brie, soisy sous montmorency, soisy sur seine,
tassin la demi lune, thonon les bains, digne les bains, verrieres le buisson, vigneux sur seine, viry chatillon,
montigny le bretonneux, magny les hameaux, nanteuil le haudouin, crepy en valois, crecy la chapelle, brie comte
robert, l'isle adam, l'isle jourdain, isle sur la sorgue, la charite sur loire, cosne cours sur loire, romorantin
lanthenay, vitry le francois, bar le duc, bar sur aube, bar sur seine, bagneres de bigorre, oloron sainte marie, la
tour du pin, bourgoin jallieu, pierre benite, oullins pierre benite, rive de gier, saint jean de luz, sainte marie,
montrond les bains, amelie les bains, gros morne, riviere salee, trois rivieres, vieux habitants, anse bertrand, morne
a l'eau, saint claude, saint louis, saint paul, saint benoit, saint denis, saint pierre, saint leu, saint andre, saint
joseph, saint philippe, cap d'agde, cap d'ail, cap ferret, vic fezensac, vic le comte, charly sur marne, athis mons,
juvisy sur orge, paray vieille poste, morsang sur orge, savigny sur orge, carry le rouet, sausset les pins, berre
l'etang, la ciotat, la londe les maures, le lavandou, villefranche sur mer, beaulieu sur mer, roquebrune cap martin,
mandelieu la napoule, le cannet, mouans sartoux, chateauneuf les martigues, chateauneuf du pape, aulnay sous bois,
bonneuil sur marne, choisy le roi, bruay la buissiere, le blanc mesnil, le plessis robinson, le plessis trevise, issy
les moulineaux, le raincy, le vesinet, le pecq, le chesnay rocquencourt, le pre saint gervais, les ulis, les mureaux,
les pavillons sous bois, les clayes sous bois, les sables d'olonne, les herbiers, l'hay les roses, la celle saint
cloud, la courneuve, la garenne colombes, la valette du var, la seyne sur mer, la teste de buch, mons en baroeul,
villers les nancy, vandoeuvre les nancy, sotteville les rouen, grand quevilly, petit quevilly, mont saint aignan, bois
guillaume, saint germain en laye, bois colombes, sainte foy les lyon, rillieux la pape, villeneuve les avignon,
montigny les cormeilles, tremblay en france, ormesson sur marne, chennevieres sur marne, champigny sur marne, sucy en
brie, chilly mazarin, ris orangis, plougastel daoulas, saint martin d'heres, port saint louis, bretigny sur orge,
ablon sur seine, palavas les flots, la grande motte, cesson sevigne, thorigne fouillard, la chapelle sur erdre, saint
sebastien sur loire, basse goulaine, haute goulaine, cormelles le royal
"""

_PEOPLE = """
gabriel attal, olivier veran, elisabeth borne, roselyne bachelot, francois bayrou, sebastien lecornu, catherine vautrin,
jean castex, bruno le maire, agnes buzyn, edouard philippe, gerald darmanin, bruno retailleau, manuel valls, jean marc
ayrault, michel barnier, marisol touraine, francois fillon, segolene royal, agnes pannier runacher, frederic valletoux,
yannick neuder, agnes firmin le bodo, rachida dati, eric zemmour, jordan bardella,
marine tondelier, raphael glucksmann, valerie pecresse, anne hidalgo, amelie de montchalin, stephanie rist, genevieve
darrieussecq, valery giscard d'estaing, lionel jospin, alain juppe, dominique de villepin, vladimir
poutine, joe biden, barack obama, volodymyr zelensky, ursula von der leyen, elise lucet, michel cymes,
marina carrere d'encausse, jean luc reichmann, cyril hanouna, anne sophie lapix, gilles bouleau, lea salame, laurent
ruquier, karine le marchand, stephane plaza, evelyne dheliat, julien courbet, jean michel aphatie, claire chazal,
patrick poivre d'arvor, nikos aliagas, jean pierre foucault, thierry ardisson, louis de funes, edith piaf,
charles aznavour, michel sardou, jean jacques goldman, alain delon, brigitte bardot, jean paul belmondo,
patrick bruel, florence foresti, gad elmaleh, jamel debbouze, dany boon, romy schneider, simone signoret, raymond devos,
pierre desproges, serge gainsbourg, jean gabin, lino ventura, jane birkin, france gall, yves montand, jean ferrat, leo
ferre, renaud sechan, mylene farmer, vanessa paradis, zinedine zidane, teddy riner, antoine griezmann, tony parker, aya
nakamura, coluche, fernandel, bourvil
"""
_IN_OFFICE = """
attal, veran, borne, bachelot, bayrou, lecornu, vautrin, castex, le maire, buzyn, darmanin, retailleau, ayrault, fillon,
valletoux, jospin, juppe, villepin, hollande, chirac, mitterrand, lucet, cymes, hanouna, pecresse, hidalgo, montchalin,
zemmour, pompidou, fabius, badinter, rocard, khomri
"""
"""Family names by which public people go, no common ones; anybody's too, unless what makes them public is
said («la réforme Véran», «M. Attal à la télé»).
"""


def _names(listed: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()) for name in listed.split(","))


SHOPS_AND_PLACES = _names(_SHOPS) | _names(_HOSPITALS) | _names(_PLACES) | _names(_OTHERS) | _names(_PEOPLE)
IN_OFFICE = _names(_IN_OFFICE)
