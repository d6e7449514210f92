"""Function words of seven languages: articles, pronouns, prepositions, conjunctions, auxiliaries, particles.

Case-folded, with straight apostrophes. Words that a language shares with a neighbour stay in both lists.
"""

from __future__ import annotations

_ENGLISH = """
a an the this that these those i you he she it we they me him her us them my your his its our their mine yours hers
ours theirs myself yourself himself herself itself ourselves yourselves themselves who whom whose which what where
when why how whether am is are was were be been being do does did doing done have has had having will would shall
should can could may might must ought not no nor and or but if then else so because as until while although though
unless since than of at by for with about against between into through during before after above below to from up down
in out on off over under again further once here there all any both each few more most other some such only own same
too very just also even ever never always often still yet already almost quite rather really much many lot lots every
either neither another else one ones per via upon within without along across around among toward towards onto despite
except besides however therefore thus hence instead otherwise moreover yes let get gets got getting cannot i'm you're
he's she's it's we're they're i've you've we've they've i'd you'd he'd she'd we'd they'd i'll you'll he'll she'll
it'll we'll they'll isn't aren't wasn't weren't don't doesn't didn't won't wouldn't shan't shouldn't can't couldn't
mustn't haven't hasn't hadn't that's there's here's what's who's where's how's let's e.g. i.e. etc
"""

_SPANISH = """
el la los las un una unos unas lo al del de a ante bajo con contra desde durante en entre hacia hasta mediante para
por según sin sobre tras y e o u ni pero sino mas aunque porque que si como cuando donde mientras pues yo tú él ella
ello nosotros nosotras vosotros ellos ellas usted ustedes me te se nos os le les mi tu su mis tus sus nuestro nuestra
nuestros nuestras vuestro vuestra suyo suya este esta esto estos estas ese esa eso esos esas aquel aquella aquello
aquellos aquellas quien quienes cual cuales cuyo cuya qué quién cuál cuáles cómo cuándo dónde cuánto cuántos ser es
son era eran fue fueron sea sean sido siendo soy eres somos está están estaba estaban estar estado he has ha hemos han
había habían haber hay hubo tiene tienen tener puede pueden poder debe deben no sí ya muy más menos también tampoco
tan tanto todo toda todos todas otro otra otros otras mismo misma algo alguien alguno alguna algunos algunas ningún
ninguna nada nadie cada cualquier mucho mucha muchos muchas poco poca pocos pocas así aún todavía siempre nunca solo
sólo además entonces luego después antes aquí allí ahí hace hacer
"""

_PORTUGUESE = """
o a os as um uma uns umas de do da dos das em no na nos nas num numa por pelo pela pelos pelas para pra com sem sob
sobre entre até desde contra durante após ante ao aos à às e ou nem mas porém que se como quando onde enquanto porque
pois embora eu tu ele ela nós vós eles elas você vocês me te lhe lhes nos vos meu minha meus minhas teu tua seu sua
seus suas nosso nossa nossos nossas dele dela deles delas este esta estes estas isto esse essa esses essas isso aquele
aquela aqueles aquelas aquilo neste nesta nesse nessa deste desta desse dessa disso quem qual quais cujo cuja quê ser
é são era eram foi foram seja sejam sido sendo sou somos está estão estava estavam estar estado tem têm tinha tinham
ter havia há haver pode podem poder deve devem vai vão não sim já muito muita muitos muitas mais menos também tão
tanto todo toda todos todas tudo outro outra outros outras mesmo mesma algo alguém algum alguma alguns algumas nenhum
nenhuma nada ninguém cada qualquer pouco pouca poucos poucas assim ainda sempre nunca só apenas além então depois
antes aqui ali lá faz fazer
"""

_GERMAN = """
der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner und oder aber denn sondern
doch jedoch weil dass wenn als ob obwohl damit bevor nachdem während bis seit wie wo wohin woher wann warum wieso
wer wen wem wessen was welche welcher welches welchen welchem ich du er sie es wir ihr mich dich sich uns euch mir dir
ihm ihn ihnen mein meine meinen meinem meiner dein deine sein seine seinen seinem seiner ihre ihren ihrem ihrer unser
unsere unseren euer eure dieser diese dieses diesen diesem jener jene jenes jeder jede jedes jeden jedem man alle
allem allen aller alles andere anderen anderer einige einigen mehr viel viele vielen wenig etwas nichts nicht nur auch
noch schon sehr so zu zum zur in im ins an am ans auf aus bei beim mit nach von vom vor für gegen ohne um durch über
unter zwischen hinter neben ab trotz wegen statt ist sind war waren wäre wären bin bist sei gewesen wird werden wurde
wurden würde würden worden hat haben habe hatte hatten hätte hätten kann können konnte könnte muss müssen soll sollen
sollte will wollen darf dürfen mag da dann hier dort also nun ja nein immer wieder ganz etwa sowie daher dabei dazu
davon darauf
"""

_FRENCH = """
le la les l' un une des du de d' au aux à en dans sur sous par pour avec sans entre vers chez contre depuis pendant
avant après dès jusque jusqu' et ou ni mais donc or car que qu' si comme quand lorsque puisque parce où dont qui quoi
quel quelle quels quelles lequel laquelle lesquels je j' tu il elle on nous vous ils elles me m' te t' se s' lui leur
leurs y moi toi soi eux mon ma mes ton ta tes son sa ses notre nos votre vos ce c' cet cette ces ceci cela ça celui
celle ceux celles être est sont était étaient été étant suis es sommes êtes sera seront serait soit soient fut avoir a
ont avait avaient ai as avons avez aura auront aurait eu ayant fait faire peut peuvent pouvoir doit doivent ne n' pas
plus moins non oui très trop peu beaucoup assez aussi encore toujours jamais déjà ainsi alors puis ensuite tout toute
tous toutes autre autres même mêmes quelque quelques chaque plusieurs aucun aucune rien personne certains certaines
tel telle ici là bien est-ce c'est n'est qu'il qu'elle s'il d'un d'une
"""

_ITALIAN = """
il lo la i gli le un uno una un' di a da in con su per tra fra del dello della dei degli delle al allo alla ai agli
alle dal dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle col e ed o oppure
né ma però che se come quando dove mentre perché poiché anche ancora sia io tu lui lei noi voi loro esso essa essi mi
ti si ci vi ne me te sé gli mio mia miei mie tuo tua suo sua suoi sue nostro nostra nostri vostro vostra questo questa
questi queste quello quella quelli quelle quel quei ciò chi cui quale quali cosa quanto quanti essere è sono era erano
sei siamo siete fu furono sarà saranno sarebbe stato stata stati state essendo avere ha hanno ho hai abbiamo avete
aveva avevano avrà può possono deve devono fa fare non sì no più meno molto molta molti molte poco pochi troppo tanto
così già sempre mai solo soltanto tutto tutta tutti tutte altro altra altri altre stesso stessa ogni ognuno alcuni
alcune qualche nessun nessuno nessuna niente nulla qui qua lì là poi dopo prima inoltre quindi dunque senza verso
durante contro sotto sopra c'è dell' all' nell' sull' dall' l' d'
"""

_DUTCH = """
de het een en of maar want dus noch dat die dit deze wie wat waar wanneer waarom hoe welke welk als dan toen omdat
hoewel terwijl zodat tenzij voordat nadat indien ik jij je u hij zij ze het wij we jullie mij me jou hem haar ons hen
hun zich mijn jouw uw zijn onze iemand niemand iets niets alles allen elk elke ieder iedere sommige enkele veel weinig
meer minder meest ander andere zelf van in op te ten ter aan met voor door over onder bij naar uit om tot tegen tussen
zonder tijdens sinds vanaf volgens binnen buiten langs rond is was waren ben bent zijn geweest wordt worden werd
werden geworden heeft hebben heb hebt had hadden gehad kan kunnen kon konden moet moeten moest zal zullen zou zouden
wil willen mag mogen niet geen ook nog al wel zeer heel erg zo toch reeds altijd nooit vaak soms hier daar er nu dan
weer echter daarom daarbij hierbij ervan erop ja nee
"""

FUNCTION_WORDS = {
    "en": frozenset(_ENGLISH.split()),
    "es": frozenset(_SPANISH.split()),
    "pt": frozenset(_PORTUGUESE.split()),
    "de": frozenset(_GERMAN.split()),
    "fr": frozenset(_FRENCH.split()),
    "it": frozenset(_ITALIAN.split()),
    "nl": frozenset(_DUTCH.split()),
}
"""The function words of each language (ISO 639-1)."""

_ELIDED_FRENCH = "l d j m t s c n qu jusqu lorsqu puisqu quoiqu"
_ELIDED_ITALIAN = "l d un c s m t v n dell all nell sull dall coll quell quest anch dov com bell sant mezz senz tutt"

ELIDED = {"fr": frozenset(_ELIDED_FRENCH.split()), "it": frozenset(_ELIDED_ITALIAN.split())}
"""What stands before an apostrophe in place of a function word: "l'eau", "dell'acqua"."""
