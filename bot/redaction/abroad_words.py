"""What is said around a password, a login, a mail and an account in the languages of members: closed classes, folded.

`SPOKEN` has the words that no French sentence has, `SPOKEN_TOO` those that French has with another meaning; `SAID`
those of them that no secret is made of: function words, and what is said of a secret that fails.
"""

from bot.redaction.wordlist import words

_FUNCTION = words(
    """
    la le the my
    your his her our their this that is are was isnt not does doesnt dont did do can cannot cant could would
    will how where when what why who which and or but to of for from with without please thanks it its i im ive you
    we they there have has had been be am any still again ich du er wir ihr mein meine meinen meinem meiner dein
    ihre ihren das dem den der die ein eine einen ist sind war nicht kein keine keinen kann konnen habe hat haben
    wie wo wann warum und oder aber mit ohne fur bei auf zu von bitte mich mir sich noch mehr wird werde wurde mi
    mis tu su el los las del al es esta estan era son no se puedo puede pueden tengo tiene como donde cuando porque
    que quien y o pero con sin para por favor yo le lo mas ya hay he ha meu minha meus minhas seu sua os dos na nos
    nas em um uma e sao foi nao posso pode consigo consegue tenho tem onde quando quem ou com sem eu ele ela voce il
    gli mio mia miei mie suo della dei nel nella di da sono non puo riesco riesce ho hanno come dove perche chi cosa
    ma senza per favore si io piu ancora ik jij hij wij mijn jouw uw zijn haar het een van op aan bij niet geen kan
    kunt heb heeft hebben hoe waar wanneer waarom wat en maar met zonder voor naar meer nog ben wordt alstublieft
    jag han hon vi min mitt mina din ditt ett inte har var nar varfor vad vem och eller men med utan till pa ar det
    mig moj moja moje mojego mojej nie jest sa sie mam mozna moge moze jak gdzie kiedy dlaczego kto czy lub ale z
    bez dla od w ten ta prosze ne ni je sam smo nije mogu kako gdje kada zasto sto tko ili ali za u ovaj ova molim
    imam benim bir bu degil yok nasil nerede neden kim ve veya ama ile icin sen nu este sunt mea mei pot poate cum
    unde cand cine sau dar cu fara pentru va rog
    """
)
_STATES = words(
    """
    works working work wrong incorrect invalid unknown forgot forgotten lost expired blocked locked refused rejected
    changed change reset broken correct valid available missing empty disabled accepted recognized recognised
    funktioniert geht falsch vergessen verloren abgelaufen gesperrt unbekannt ungultig verweigert abgelehnt geandert
    andern zurucksetzen stimmt richtig blockiert gelandet klappt funciona funcionan incorrecta incorrecto olvide
    olvidado olvidada perdido perdida caducada caducado bloqueada bloqueado desconocido desconocida invalida
    invalido rechazada rechazado cambiar cambiado recuperar restablecer equivocada erronea correcta valida esqueci
    esquecido perdi incorreta incorreto errada errado expirou expirada bloqueou desconhecida mudar alterar trocar
    certa correta funcionam funziona funzionano dimenticato dimenticata perso persa errata errato sbagliata
    sbagliato scaduta scaduto bloccata bloccato sconosciuto sconosciuta corretta cambiare cambiata recuperare
    reimpostare werkt werken vergeten kwijt verkeerd fout verlopen geblokkeerd onbekend ongeldig geweigerd
    veranderen wijzigen resetten klopt juist fungerar glomt fel felaktigt sparrat okand ogiltigt andra byta
    aterstalla dziala zapomnialem zapomnialam zle bledne niepoprawne wygaslo zablokowane nieznane zmienic zresetowac
    radi zaboravio zaboravila kriva pogresna istekla blokirana nepoznata promijeniti resetirati unuttum calismiyor
    yanlis hatali gecersiz kilitli engellendi degistirmek sifirlamak uitat merge gresita incorecta blocata expirata
    schimb resetez
    """
)
_THINGS = words(
    """
    schon vielen dank wiedersehen certificado certificato italiana tessera
    password passwords username login account mail email address phone number name card insurance refund claim help
    website page link code log sign enter find get receive received send sent hello wife husband son daughter mother
    father know need want tell show passwort kennwort benutzername konto anmelden einloggen versicherung karte
    adresse telefon nummer vertrag hilfe erstattung rechnung arzt zahnarzt zugang seite brauche finde bekomme
    bekommen erhalten frau mann sohn tochter heisse guten danke sprechen sprecht deutsch krankenkasse kundennummer
    einen contrasena clave usuario cuenta correo electronico tarjeta seguro direccion telefono numero ayuda
    reembolso medico entrar acceder iniciar sesion necesito encuentro recibido recibir enviar mujer marido hijo hija
    esposa llamo nombre hola gracias buenos dias espanol hablan hablar alguien senha palavra-passe utilizador conta
    correio cartao morada telefone ajuda aceder sessao preciso encontro recebi receber mulher filho filha chamo nome
    obrigado obrigada bom dia portugues falar alguem parola utente accesso accedere conto posta elettronica tessera
    assicurazione indirizzo aiuto rimborso trovo ricevuto ricevere inviare moglie marito figlio figlia chiamo grazie
    buongiorno italiano bisogno wachtwoord gebruikersnaam inloggen aanmelden rekening kaart verzekering adres
    telefoon hulp terugbetaling vind ontvangen ontvang sturen vrouw man zoon dochter heet naam dank goedendag nodig
    losenord anvandarnamn logga kort forsakring adress hjalp hjalpa ersattning hittar fatt skicka fru dotter heter
    namn tack haslo hasla uzytkownik zalogowac logowanie karta ubezpieczenie numer pomoc zwrot potrzebuje otrzymalem
    zona maz syn corka nazywam imie dziekuje dzien dobry lozinka lozinku lozinke korisnicko ime racun prijaviti
    kartica osiguranje adresa broj povrat trebam dobio zena muz sin kci zovem hvala dobar dan sifre sifrem sifremi
    parolam kullanici hesap hesabim hesabima giremiyorum giris kart sigorta numara yardim lazim bulamiyorum gelmedi
    esim oglum kizim adim tesekkurler merhaba utilizator cont contul intra asigurare numar ajutor rambursare gasesc
    primit trimite sotia sotul fiul fiica numesc numele multumesc buna
    """
)
_FRENCH_TOO = words(
    """
    acceder adresse al ali am andra any are be ben bitte bu can card change chi cine code com come con cont
    conta correct da dan dar das dei del della dem den der deutsch di dia dias die din do dont dos du e el ela em
    email en enter er era errata es este eu fara filho find foi fout frau fur gracias ha han hat hay he hello her
    het ho hola il ile incorrect insurance intra io is it italiano ive jak je kada kan kart kim las le
    link lo log login ma mail mam man mann mas mea medico mei mein men met meus mi mia mie min mina mir mis moge my
    na name nao ne nel nella ni nie no nombre nome non nos number numero o of onde or os ou ova pa page para parola
    password passwords perche pero perso phone piu porque posta pot que radi reset sa sam sao sau se seite sem sen
    send sent show si sie sign sin son sono su sua ta tack tell tem ten the till to tu u uma va van var ve voce von
    w war was website will y ya zena zona
    """
)
"""Words of these languages that are French as well, or that French sentences borrow."""
_ALL = frozenset(word for word in _FUNCTION | _STATES | _THINGS if len(word) > 1)
SPOKEN = _ALL - _FRENCH_TOO
SPOKEN_TOO = _ALL & _FRENCH_TOO
SAID = (_FUNCTION | _STATES) & _ALL
